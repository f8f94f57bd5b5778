import {
  type Act,
  fields,
  type Instant,
  isLocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  sentInstead,
  startOfDay,
} from '#domain/kernel';
import { drawUp, start } from '#domain/procedure';
import { catalogueDigest, itemOn } from '../../catalogue/catalogue.js';
import type { Item } from '../../catalogue/item.js';
import { isReaction, takenBy } from '../../desk/authority.js';
import { applicantAsTold } from '../../desk/party.js';
import { counter } from '../../desk/roles.js';
import { forms } from '../../documents/forms.js';
import { applicationCommand, wordsOf } from '../application.shape.js';
import {
  type ApplicationReceived,
  type Asking,
  filedMaterial,
  type FiledMaterial,
  matterAsks,
} from './intake.events.js';
import { foundAgainst, itsStanding, mustNotBeBarred } from '../its-standing.js';
import { mustBelong } from './materials.js';
import { mustBeOnly, mustFit, mustHavePower, mustNotBeEarly } from './what-is-taken.js';

const { part, parts } = fields;

/** What is handed in, under the number the process took for it. */
type Received = Readonly<{
  asking: Asking;
  organ: string;
  year: number;
  serial: number;
  materials: readonly FiledMaterial[];
  /** Only from a bundle: the clerk who took it and the window. */
  clerk?: string;
  window?: string;
}>;

/**
 * Takes the papers in and starts the time in which the desk must say what is missing; if it says
 * nothing, the law speaks for it. The receipt names every paper by the hash of its file (LIC-S1; LL
 * 29, 32).
 */
export const receiveApplication = applicationCommand('ReceiveApplication', {
  title: 'Take an application in（收件）',
  at: '',
  by: counter,
  system: ['reaction'],
  asks: {
    ...matterAsks,
    applicant: part(applicantAsTold, { about: 'Applicant（申请人）' }),
    materials: parts(filedMaterial, { about: 'Papers（申请材料）' }),
  },
  fills: sentInstead<Received>(),
  who: (_, act, { asking, organ, clerk, window = organ }) =>
    isReaction(act) ? { clerk, window } : takenBy(act, { ...asking, organ }),
  repeat: ({ asking, materials }, application) => {
    if (application.status === 'none') return false;
    const { received } = application;
    return (
      (same(received.asking, asking) && same(received.materials, materials)) ||
      refuse(
        'application-exists',
        'Another application already has this id（该编号已被另一申请使用）.',
      )
    );
  },
  restsOn: itsStanding,
  against: ({ asking, organ, materials }) => ({ ...wordsOf({ asking, organ }), materials }),
  rule: (asked, _, act, taken) => {
    const item = itemOn(asked.asking.item, localDateOf(act.validAt));
    mustHavePower(act, asked.organ, item);
    mustFit(item, asked.asking);
    mustBeOnly(asked.asking, act);
    mustNotBeEarly(asked.asking, act);
    const { applicant } = asked.asking;
    const date = localDateOf(act.validAt);
    mustNotBeBarred({ applicant, item, date }, foundAgainst(applicant, act).bars);
    mustBelong(item, asked.materials);
    return [receivedNow(asked, act, item, taken)];
  },
});

export type ReceiveApplication = MessageOf<typeof receiveApplication>;

/** A duty to file in time, and whether it was missed. */
export const dutyOf = (act: Act, item: Item, { facts }: Asking, receivedAt: Instant) => {
  const since = item.duty && facts[item.duty.fact];
  if (!item.duty || typeof since !== 'string' || !isLocalDate(since)) return undefined;
  const { due, dueDate } = act.law.clock(item.duty.clock, { start: startOfDay(since) });
  return { rule: item.duty.clock, due: dueDate, late: receivedAt > due };
};

function receivedNow(
  { asking, organ, year, serial, materials }: Received,
  act: Act,
  item: Item,
  { window, clerk }: Readonly<{ window: string; clerk?: string }>,
): ApplicationReceived {
  const receivedAt = act.validAt;
  const receivedOn = localDateOf(receivedAt);
  const { applicant, channel } = asking;
  const to = { to: applicant.name, item: item.name.zh, channel, receivedOn, materials };
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
      documents: drawUp({ organ, year, serial, papers: {} }, act, [forms.receipt, to]),
      clocks: [start(act, { rule: item.intake.clock, duty: 'intake-clerk' })],
    },
  };
}
