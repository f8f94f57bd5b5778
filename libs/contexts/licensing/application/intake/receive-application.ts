import {
  type Act,
  type Command,
  type Decide,
  holds,
  type Instant,
  localDate,
  localDateOf,
  refuse,
  same,
  startOfDay,
} from '#domain/kernel';
import { applicantOf, isReaction, organIn, personAs } from '../../desk/authority.js';
import { catalogueDigest, itemOn } from '../../catalogue/catalogue.js';
import type { ChangeKind, Item } from '../../catalogue/item.js';
import { start } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { nextDocument } from '../../documents/numbered-document.js';
import type { Application } from '../application.shape.js';
import type { ApplicationReceived, Asking, FiledMaterial } from './intake.events.js';
import { mustBelong } from './materials.js';

export type ReceiveApplication = Command<
  'ReceiveApplication',
  {
    asking: Asking;
    organ: string;
    year: number;
    serial: number;
    materials: readonly FiledMaterial[];
    /** Only from a bundle: the clerk who took it and the window. */
    clerk?: string;
    window?: string;
  }
>;
type Asked = ReceiveApplication['data'];

/** Who took it: the clerk at the window; nobody when the applicant files it online for himself. */
const takenBy = (asked: Asked, act: Act): Readonly<{ clerk?: string; window: string }> => {
  if (isReaction(act)) {
    const window = asked.window ?? asked.organ;
    return asked.clerk === undefined ? { window } : { clerk: asked.clerk, window };
  }
  if (asked.asking.channel === 'online' && holds(act.actor, 'applicant')) {
    applicantOf(act, asked.asking.applicant);
    return { window: asked.organ };
  }
  const clerk = personAs(act, 'intake-clerk');
  return { clerk: clerk.id, window: clerk.capacity.organ };
};

/** A licensing power goes only to an administrative organ, by a published transfer of the very item; never by mandate to a street office (LL 24). */
const mustHavePower = (act: Act, organ: string, item: Item): void => {
  if (organIn(act, organ).kind !== 'street') return;
  const transferred = act.registry
    .mandatesAt(organ, act.validAt)
    .some(({ kind, items }) => kind === 'transferred' && items.includes(`licensing:${item.id}`));
  if (!transferred)
    refuse(
      'street-without-power',
      'No published transfer（下放） gives the street this item.',
      'LL 24',
    );
};

/** What is asked must be possible for the item: an external certificate is not applied for here, and so on. */
const mustFit = (item: Item, asking: Asking): void => {
  const { purpose, licence } = asking;
  if (item.stages.includes('external-issue'))
    refuse(
      'granted-elsewhere',
      `${item.name.zh} is granted by ${item.organ.name.zh}（由其考核发证）.`,
    );
  if (purpose !== 'new' && licence === undefined)
    refuse(
      'licence-not-named',
      'A change or renewal names the licence（许可证） it is about.',
      'LL 49',
    );
  if (purpose === 'renewal' && !item.renewal)
    refuse('item-not-renewed', `${item.name.zh} knows no renewal（延续）.`, 'LL 50');
  if (purpose === 'change') mustBeChange(item, asking.changes ?? []);
};

const mustBeChange = ({ change: rules }: Item, changes: readonly ChangeKind[]): void => {
  if (changes.length === 0)
    refuse('change-not-stated', 'A change says what changes（变更事项）.', 'LL 49');
  if (changes.some((change) => !rules.allowed.includes(change)))
    refuse(
      'new-application-needed',
      'This is no change in law: a new application（重新申请） is needed.',
      rules.law,
      'LIC-L2',
    );
};

const dutyOf = (act: Act, item: Item, { facts }: Asking, receivedAt: Instant) => {
  const since = item.duty && facts[item.duty.fact];
  if (!item.duty || typeof since !== 'string') return undefined;
  const { due, dueDate } = act.law.clock(item.duty.clock, { start: startOfDay(localDate(since)) });
  return { rule: item.duty.clock, due: dueDate, late: receivedAt > due };
};

/**
 * Takes the papers in and starts the time in which the desk must say what is missing; if it says nothing, the law speaks
 * for it. The receipt names every paper by the hash of its file (LIC-S1; LL 29, 32).
 */
export const receiveApplication: Decide<ReceiveApplication, Application, ApplicationReceived> = (
  asked,
  application,
  act,
) => {
  const { asking, materials } = asked;
  const taken = takenBy(asked, act);
  if (application.status !== 'none') {
    const { received } = application;
    return same(received.asking, asking) && same(received.materials, materials)
      ? []
      : refuse('application-exists', 'Another application（申请） already has this id.');
  }
  const item = itemOn(asking.item, localDateOf(act.validAt));
  mustHavePower(act, asked.organ, item);
  mustFit(item, asking);
  mustBelong(item, materials);
  return [receivedNow(asked, act, item, taken)];
};

const receivedNow = (
  { asking, organ, year, serial, materials }: Asked,
  act: Act,
  item: Item,
  { window, clerk }: ReturnType<typeof takenBy>,
): ApplicationReceived => {
  const receivedAt = act.validAt;
  const receivedOn = localDateOf(receivedAt);
  const { applicant, channel } = asking;
  const to = { to: applicant.name, item: item.name.zh, channel, receivedOn, materials };
  const matter = { organ: organIn(act, organ), year, serial, ordinals: {} };
  const duty = { duty: 'intake-clerk' };
  return {
    type: 'ApplicationReceived',
    data: {
      asking,
      itemVersion: item.from,
      catalogue: catalogueDigest,
      organ,
      window,
      clerk,
      year,
      serial,
      materials,
      receivedAt,
      receivedOn,
      duty: dutyOf(act, item, asking, receivedAt),
      documents: [nextDocument(matter, forms.receipt, to)],
      clocks: [start(act, item.intake.clock, { start: receivedAt }, duty)],
    },
  };
};
