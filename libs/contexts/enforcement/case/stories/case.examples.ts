import { decideSeeing } from '#testing';
import { type Act, evolveOne, localDate } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { act, at, type Who } from './people.examples.js';
import { caseId, clue, officers, proposal, shown } from './matter.examples.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { type Case, noCase } from '../case.state.js';

// One story, told in every test of this aggregate: 宏达化工经营部 stores hazardous chemicals
// without a licence and too much of them. The brigade finds it in March 2026, a hearing is held in
// April, the decision comes in May.

/** One act in the story: who did what, when. */
export type Step = Readonly<{ command: CaseCommand; act: Act }>;

/** The command of that name, so that a test can vary its data. */
type Named<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

const step = <T extends CaseCommand['type']>(
  who: Who,
  when: string,
  command: Named<T> & { type: T },
): Readonly<{ command: Named<T>; act: Act }> => ({ command, act: act(who, when) });

/** The ordinary procedure to its end, with a hearing. */
export const story = {
  clue: step('chen', '2026-03-02 16:00', { type: 'RecordClue', data: { caseId, clue } }),
  applied: step('chen', '2026-03-03 09:00', {
    type: 'ApplyToFile',
    data: { officers, grounds: '有证据证明存在违法事实' },
  }),
  filed: step('ou', '2026-03-04 09:30', { type: 'FileCase', data: { serial: 12, year: 2026 } }),
  scene: step('chen', '2026-03-05 09:00', {
    type: 'RecordFieldwork',
    data: {
      recordId: 'scene-1',
      kind: 'scene',
      present: shown('chen', 'liang'),
      startedAt: at('2026-03-05 08:10'),
      endedAt: at('2026-03-05 08:50'),
      place: '江海区外海街道沙津横工业区8号仓库',
      findings: '甲苯42桶，每桶180千克',
      files: [],
    },
  }),
  inquiry: step('liang', '2026-03-05 16:00', {
    type: 'RecordInquiry',
    data: {
      recordId: 'inquiry-1',
      person: '经营者 容某',
      present: shown('chen', 'liang'),
      startedAt: at('2026-03-05 14:00'),
      endedAt: at('2026-03-05 15:10'),
      place: '大队询问室',
      rightsTold: true,
      statement: '货是二月进的，还没有办证',
      signed: true,
    },
  }),
  concluded: step('chen', '2026-04-08 10:00', {
    type: 'ConcludeInvestigation',
    data: {
      proposal,
      gravity: { publicInterest: false, complex: false, severalRelations: false },
    },
  }),
  notified: step('ou', '2026-04-10 10:00', { type: 'NotifyParty', data: proposal }),
  noticeServed: step('chen', '2026-04-13 10:00', {
    type: 'ServeNotice',
    data: { service: { method: 'direct', receiver: '容某', signed: true } },
  }),
  defence: step('chen', '2026-04-15 10:00', {
    type: 'RecordDefence',
    data: { defenceId: 'd1', form: 'written', by: '容某', points: '经营困难，请求从轻' },
  }),
  requested: step('chen', '2026-04-16 10:00', {
    type: 'RequestHearing',
    data: { by: '容某', form: 'written', matters: '对罚款数额有异议' },
  }),
  scheduled: step('ou', '2026-04-17 17:00', {
    type: 'ScheduleHearing',
    data: {
      host: 'mai',
      date: localDate('2026-04-29'),
      place: '区应急管理局三楼会议室',
      public: true,
      servedOn: localDate('2026-04-17'),
    },
  }),
  answered: step('liang', '2026-04-22 10:00', {
    type: 'AnswerDefence',
    data: { defenceId: 'd1', adopted: 'none', reasons: '经营困难不属于法定从轻情形' },
  }),
  held: step('mai', '2026-04-29 11:30', {
    type: 'HoldHearing',
    data: {
      partyCame: true,
      agents: ['律师 伍某'],
      officers: ['chen'],
      examined: ['scene-1', 'inquiry-1'],
      record: '双方就证据逐项质证',
      signed: true,
    },
  }),
  reported: step('mai', '2026-05-06 10:00', {
    type: 'ReportHearing',
    data: { findings: '事实清楚', opinion: '建议维持拟处罚意见' },
  }),
  reviewed: step('guan', '2026-05-07 10:00', {
    type: 'ReviewLegally',
    data: { passed: true, opinion: '事实清楚，证据确凿，程序合法', firstTime: false },
  }),
  discussed: step('ou', '2026-05-08 10:00', {
    type: 'DiscussCollectively',
    data: { attendees: ['ou', 'zheng'], opinions: '同意', conclusion: 'penalty' },
  }),
  decided: step('ou', '2026-05-12 10:00', {
    type: 'DecidePenalty',
    data: {
      items: proposal.items,
      facts: proposal.facts,
      evidence: proposal.evidence,
      basis: proposal.basis,
      performance: '自收到本决定书之日起十五日内缴至江海农商银行',
      remedies: { reviewBody: '江海区人民政府', court: '江门市江海区人民法院' },
      finedBefore: [],
    },
  }),
  served: step('chen', '2026-05-13 10:00', {
    type: 'ServeDecision',
    data: { service: { method: 'direct', receiver: '容某', signed: true } },
  }),
} as const satisfies Record<string, Step>;
export type Moment = keyof typeof story;

const moments = Object.keys(story) as readonly Moment[];

/** What is stored when these steps were taken one after the other. */
export const played = (
  steps: readonly Step[],
  history: readonly CaseEvent[] = [],
): readonly CaseEvent[] => {
  let state: Case = noCase;
  const events: CaseEvent[] = [];
  const note = (event: CaseEvent): void => {
    events.push(event);
    state = evolveOne(caseNoun.evolve, state, event);
  };
  history.forEach(note);
  for (const { command, act } of steps) decideSeeing(caseNoun, command, state, act).forEach(note);
  return events;
};

/** The history up to and with that moment of the story, some moments left out. */
export const until = (last: Moment, ...without: readonly Moment[]): readonly CaseEvent[] =>
  played(
    moments
      .slice(0, moments.indexOf(last) + 1)
      .filter((moment) => !without.includes(moment))
      .map((moment) => story[moment]),
  );

/** The history right before that moment. */
export const before = (moment: Moment, ...without: readonly Moment[]): readonly CaseEvent[] => {
  const previous = moments[moments.indexOf(moment) - 1];
  return previous === undefined ? [] : until(previous, ...without);
};

/** A step of the story told otherwise. */
export const otherwise = <M extends Moment>(
  moment: M,
  change: Partial<(typeof story)[M]['command']['data']>,
): (typeof story)[M]['command'] => {
  const { command } = story[moment];
  return { type: command.type, data: { ...command.data, ...change } } as never;
};
