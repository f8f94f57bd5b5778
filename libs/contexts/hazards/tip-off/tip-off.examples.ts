import { type Act, endOfDay, localDate } from '#domain/kernel';
import { seeingTold } from '#testing';
import { by, shown, system, told } from '../people.examples.js';
import { type TipOffCommand, tipOffNoun } from './tip-off.noun.js';
import * as hazard from '../hazard/hazard.examples.js';
import { hazardReference } from '../hazard/hazard.reference.js';
import * as inspection from '../inspection/inspection.examples.js';
import { inspectionReference } from '../inspection/inspection.reference.js';
import { tipOffReference } from '../tip-off-kept/tip-off.reference.js';

// One story, told in every spec of tip-offs: somebody tells of a store that is overfull.

const step = <const C extends TipOffCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(tipOffNoun);

export const registerData = {
  tipOffId: 'tip-off-1',
  realName: true,
  codeMark: 'c0de',
  serial: 3,
  year: 2026,
  channel: 'telephone',
  content: '仓库超量储存',
  address: '东升路18号',
  area: '440704004',
  unit: 'hongda',
  urgent: false,
  deaths: false,
  organ: 'bureau',
} as const;
export const registered = step(
  { type: 'RegisterTipOff', data: registerData },
  by('luo', '2026-05-20 10:00'),
);
export const acceptData = { checkers: ['chen', 'liang'] } as const;
export const accepted = step(
  { type: 'AcceptTipOff', data: acceptData },
  by('ou', '2026-05-21 10:00'),
);
export const checkData = {
  result: 'verified',
  findings: '超量储存属实',
  present: shown('chen', 'liang'),
} as const;
export const checked = step(
  { type: 'RecordCheck', data: checkData },
  by('chen', '2026-06-02 10:00'),
);
export const feedback = step(
  { type: 'GiveFeedback', data: { summary: '已查实，责令整改' } },
  by('chen', '2026-06-05 10:00'),
);
export const rewardData = {
  fineFen: 5_000_000,
  decision: '江消罚〔2026〕12号',
  paper: 'f'.repeat(64),
} as const;
export const proposed = step(
  { type: 'ProposeReward', data: rewardData },
  by('chen', '2026-07-20 10:00'),
);
export const approved = step(
  { type: 'AnswerReward', data: { approved: true, reason: '符合规定' } },
  by('ou', '2026-07-22 10:00'),
);
export const notified = step({ type: 'NotifyReward', data: {} }, by('luo', '2026-07-23 10:00'));
export const collectData = { receipt: 'L-1', codeMark: 'c0de' } as const;
export const collected = step(
  { type: 'CollectReward', data: collectData },
  by('su', '2026-08-03 10:00'),
);

/** An act that looked at the first of the same matter, which is being checked. */
export const knowingTheFirst = (
  act: Act,
  ...more: readonly (readonly [TipOffCommand, Act])[]
): Act => seeingTold(act, tipOffReference, 'tip-off-0', tale(registered, ...more));

/** An act that looked at the inspection and the hazard that the check led to. */
export const knowingWhatItLedTo = (act: Act): Act =>
  seeingTold(
    seeingTold(act, inspectionReference, 'inspection-1', inspection.tale(inspection.planned)),
    hazardReference,
    'hazard-1',
    hazard.tale(hazard.reported),
  );

/** The steps of the story up to the check, and to the notice of the reward. */
export const upToCheck = [registered, accepted, checked] as const;
export const upToNotice = [...upToCheck, feedback, proposed, approved, notified] as const;

/** A clock rings at its end, at a local time. */
export const rings = (clock: string, due: string, local: string) =>
  step(
    {
      type: 'RingClock',
      data: { clock, due: endOfDay(localDate(due)), kind: 'expiry', step: 1 },
    },
    system('deadline', local),
  );
