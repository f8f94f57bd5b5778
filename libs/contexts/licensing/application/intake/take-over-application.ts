import {
  type Act,
  fields,
  type LocalDate,
  type MessageOf,
  refuse,
  sentInstead,
  startOfDay,
} from '#domain/kernel';
import {
  again,
  mustBeFromBefore,
  start,
  type TakenOver,
  takenOverAlways,
  yearOnPaper,
} from '#domain/procedure';
import { catalogueDigest, itemOn } from '../../catalogue/catalogue.js';
import type { Item } from '../../catalogue/item.js';
import { forOrgan } from '../../desk/authority.js';
import { facts } from '../../desk/fields.js';
import { applicantAsTold } from '../../desk/party.js';
import { matterSeries } from '../../numbering/licensing-series.js';
import { startDecision } from '../application.clocks.js';
import { applicationCommand, type Filed, wordsOf } from '../application.shape.js';
import { foundAgainst, itsStanding, mustNotBeBarred } from '../its-standing.js';
import { mustBeReady } from './accept-application.js';
import {
  type ApplicationAccepted,
  type ApplicationReceived,
  type Asking,
  filedMaterial,
  type FiledMaterial,
  matterAsks,
} from './intake.events.js';
import { evolveIntake } from './intake.state.js';
import { mustBelong } from './materials.js';
import { dutyOf } from './receive-application.js';
import { mustBeOnly, mustFit, mustHavePower } from './what-is-taken.js';

const { day, id, optional, part, parts, whole } = fields;

/** An application as its receipt on paper says it, its applicant known to the registers. */
type OnPaper = Readonly<{
  asking: Asking;
  organ: string;
  serial: number;
  materials: readonly FiledMaterial[];
  clerk: string;
  acceptedOn?: LocalDate;
  takenOver: TakenOver;
}>;

/** Acceptance on paper came after the receipt, and before the organ kept its matters here. */
const mustBeAcceptedOnPaper = ({ organ, acceptedOn, takenOver }: OnPaper, act: Act): void => {
  if (acceptedOn === undefined) return;
  if (acceptedOn < takenOver.on)
    refuse(
      'accepted-before-received',
      `受理日 ${acceptedOn} 早于收件日 ${takenOver.on} (accepted before it was received).`,
      'LL 32',
    );
  mustBeFromBefore(act, organ, { ...takenOver, on: acceptedOn });
};

const receivedOnPaper = (
  { asking, organ, serial, materials, clerk, acceptedOn, takenOver }: OnPaper,
  item: Item,
  act: Act,
): ApplicationReceived => {
  const receivedAt = startOfDay(takenOver.on);
  const check = { rule: item.intake.clock, duty: 'intake-clerk' } as const;
  return {
    type: 'ApplicationReceived',
    data: {
      asking,
      itemVersion: item.from,
      catalogue: catalogueDigest,
      organ,
      window: organ,
      clerk,
      year: yearOnPaper(act, { organ, serial, takenOver }, matterSeries),
      serial,
      materials,
      receivedAt,
      receivedOn: takenOver.on,
      duty: dutyOf(act, item, asking, receivedAt),
      takenOver,
      documents: [],
      clocks: acceptedOn === undefined ? [start(act, check, { start: receivedAt })] : [],
    },
  };
};

/** What was accepted was whole and the organ's own: then the time of the decision runs. */
const acceptedOnPaper = (
  { clerk, acceptedOn }: OnPaper,
  received: ApplicationReceived,
  item: Item,
  act: Act,
): readonly ApplicationAccepted[] => {
  if (acceptedOn === undefined) return [];
  const filed = evolveIntake.ApplicationReceived({ status: 'none' }, received.data) as Filed;
  mustBeReady(filed, act);
  const clocks = startDecision(act, item, filed, startOfDay(acceptedOn));
  return [{ type: 'ApplicationAccepted', data: { acceptedOn, clerk, documents: [], clocks } }];
};

/**
 * Takes over an application that was received on paper before its organ kept its applications here
 * （历史申请补录）: it keeps its number and its day, is marked for ever, and goes on like every
 * other. Its time runs from the receipt, or from the acceptance where paper says so, by the law of
 * that day; what silence has decided since is decided (LL 32, 42; E50).
 */
export const takeOverApplication = applicationCommand('TakeOverApplication', {
  title: 'Take over an application that was received on paper（历史申请补录）',
  at: '/applications-on-paper',
  by: ['registrar', 'head-of-organ'],
  asks: {
    ...matterAsks,
    facts: facts({
      about: 'What was stated about it, as the item asked for it then（申请事实）',
      example: { storage: false, highlyToxic: false, explosivePrecursor: false },
    }),
    applicant: part(applicantAsTold, { about: 'Applicant（申请人）' }),
    materials: parts(filedMaterial, { about: 'Papers（申请材料）' }),
    clerk: id({ names: 'person', about: 'Who took it in on paper（纸质收件人）' }),
    serial: whole({ about: 'Number of the receipt（收件文号的序号）', min: 1, max: 1_000_000 }),
    acceptedOn: optional(
      day({ about: 'Day on which it was accepted on paper（纸质受理日期）', past: true }),
    ),
    takenOver: takenOverAlways,
  },
  fills: sentInstead<OnPaper>(),
  who: (_, act, { organ }) => forOrgan(act, organ),
  repeat: (asked, application) => {
    if (application.status === 'none') return false;
    const { asking, serial, clerk, materials, takenOver } = application.received;
    const { acceptedOn } = application;
    return again(
      { asking, serial, clerk, materials, takenOver, acceptedOn },
      {
        asking: asked.asking,
        serial: asked.serial,
        clerk: asked.clerk,
        materials: asked.materials,
        takenOver: asked.takenOver,
        acceptedOn: asked.acceptedOn ?? acceptedOn,
      },
      'application-exists',
    );
  },
  restsOn: itsStanding,
  against: ({ asking, organ, materials }) => ({ ...wordsOf({ asking, organ }), materials }),
  rule: (asked, _, act) => {
    const { asking, organ, takenOver, materials } = asked;
    mustBeFromBefore(act, organ, takenOver);
    mustBeAcceptedOnPaper(asked, act);
    const item = itemOn(asking.item, takenOver.on);
    mustHavePower(act, organ, item);
    mustFit(item, asking);
    mustBeOnly(asking, act);
    const { applicant } = asking;
    mustNotBeBarred({ applicant, item, date: takenOver.on }, foundAgainst(applicant, act).bars);
    mustBelong(item, materials);
    const received = receivedOnPaper(asked, item, act);
    return [received, ...acceptedOnPaper(asked, received, item, act)];
  },
});

export type TakeOverApplication = MessageOf<typeof takeOverApplication>;
