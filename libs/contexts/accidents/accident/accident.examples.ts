import { type Act, localDate } from '#domain/kernel';
import { at, by, system, told } from '../people.examples.js';
import { type AccidentCommand, accidentNoun } from './accident.noun.js';

// One story, told in every spec of accidents: a fall from a scaffold at a chemical works.

export const sum = 'd'.repeat(64);
const step = <const C extends AccidentCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(accidentNoun);

/** Nobody in danger beside those who were hurt. */
export const calm = {
  endangered: 0,
  trapped: 0,
  evacuated: 0,
  pollution: false,
  importantPlace: false,
} as const;
export const hurt = (deaths: number, seriousInjuries = 0, lossFen = 0, missing = 0) => ({
  deaths,
  missing,
  seriousInjuries,
  lossFen,
});

/** 120 was called at 08:25; the unit has not reported yet. */
export const reportData = {
  accidentId: 'accident-1',
  unitId: 'hongda',
  kind: 'general',
  hazchem: false,
  place: '二车间外脚手架',
  area: '440704004',
  sectorDepartment: '江海区住房和城乡建设局',
  source: 'ambulance-120',
  channel: 'telephone',
  reporter: '120调度员',
  saidAt: at('2026-06-18 08:25'),
  occurredAt: at('2026-06-18 08:10'),
  figures: hurt(1),
  danger: calm,
  course: '拆除脚手架时坠落',
  measures: '现场停工，伤者送医',
  unknown: ['loss', 'cause'],
  organ: 'bureau',
  handlingOrgan: 'bureau',
} as const;
/** The unit itself reports first, in its hour, to both whom it has to tell. */
export const unitFirst = {
  ...reportData,
  source: 'unit',
  unitKnewAt: at('2026-06-18 08:12'),
  sectorToldAt: at('2026-06-18 08:20'),
} as const;
export const reported = step(
  { type: 'ReportAccident', data: reportData },
  by('duty', '2026-06-18 08:30'),
);

/** The unit reports after all, an hour later, and says it happened at nine. */
export const unitData = {
  source: 'unit',
  channel: 'telephone',
  reporter: '梁宏达',
  saidAt: at('2026-06-18 09:40'),
  occurredAt: at('2026-06-18 09:00'),
  unitKnewAt: at('2026-06-18 09:05'),
  sectorToldAt: at('2026-06-18 09:20'),
  figures: hurt(1),
  danger: calm,
  course: '一名工人坠落',
  measures: '已送医',
} as const;
export const unitReported = step(
  { type: 'ReportFollowUp', data: unitData },
  by('duty', '2026-06-18 09:45'),
);

/** What the police found: the head of the unit was telephoned at 08:15. */
export const followData = {
  source: 'police-110',
  channel: 'written',
  saidAt: at('2026-06-19 10:00'),
  occurredAt: at('2026-06-18 08:10'),
  unitKnewAt: at('2026-06-18 08:15'),
  figures: hurt(1),
  danger: calm,
  course: '拆除脚手架时坠落',
  measures: '询问在场人员',
} as const;
export const followed = step(
  { type: 'ReportFollowUp', data: followData },
  by('duty', '2026-06-19 10:05'),
);

/** Somebody else said it, with these casualties, at that time. */
export const more = (local: string, deaths: number, seriousInjuries = 0, lossFen = 0) =>
  step(
    {
      type: 'ReportFollowUp',
      data: {
        ...followData,
        source: 'upper-level',
        saidAt: at(local),
        unitKnewAt: undefined,
        figures: hurt(deaths, seriousInjuries, lossFen),
      },
    },
    by('duty', local),
  );

export const tellData = {
  to: 'government',
  body: '江海区人民政府值班室',
  channel: 'telephone',
  toldAt: at('2026-06-18 09:10'),
  receiver: '黎值班',
  receipt: '值2026061801',
} as const;
/** A minute before the first report came in. */
export const at0824 = at('2026-06-18 08:24');
export const toldUp = step(
  { type: 'TellOfAccident', data: tellData },
  by('duty', '2026-06-18 09:12'),
);
export const casualty = {
  casualtyId: 'c1',
  name: '韦大海',
  outcome: 'dead',
  since: localDate('2026-06-18'),
} as const;
export const named = step({ type: 'NameCasualty', data: casualty }, by('duty', '2026-06-18 11:00'));
export const findData = {
  doubt: 'time-2',
  finding: 'false',
  intent: 'purpose',
  reason: '负责人要求推迟一小时上报',
  evidence: [sum],
} as const;
export const found = step({ type: 'FindReporting', data: findData }, by('ou', '2026-06-22 10:00'));
export const withdrawn = step(
  { type: 'WithdrawFinding', data: { doubt: 'time-2', reason: '证人改变陈述' } },
  by('ou', '2026-06-23 10:00'),
);
/** What a report may turn out to be, and no accident of its own. */
export const endedAs = {
  double: { ground: 'double', into: 'accident-2', reason: '同一事故重复报告', evidence: [] },
  mistaken: { ground: 'mistaken', reason: '误报，无事故发生', evidence: [] },
  'not-production': { ground: 'not-production', reason: '突发疾病', evidence: [sum] },
} as const;
export const handData = { to: '江门市人民政府', reason: '死亡三人，属较大事故' } as const;
export const handedUp = step(
  { type: 'HandUpAccident', data: handData },
  by('ou', '2026-07-17 16:00'),
);
export const answerData = { accepted: true, number: '江府函〔2026〕88号' } as const;
export const accepted = step(
  { type: 'AnswerHandUp', data: answerData },
  by('duty', '2026-07-20 10:00'),
);
export const ended = step(
  { type: 'EndFollowUps', data: { reason: '应急处置结束' } },
  by('ou', '2026-06-25 10:00'),
);
export const over = (clock: string, due: string, local: string) =>
  step(
    { type: 'RingClock', data: { clock, due: at(due), kind: 'expiry', step: 1 } },
    system('deadline', local),
  );
