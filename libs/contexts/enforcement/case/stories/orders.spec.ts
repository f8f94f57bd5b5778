import { decideSeeing } from '#testing';
import fc from 'fast-check';
import {
  type Act,
  dayNumber,
  evolveOne,
  localDateOf,
  plusDays,
  plusMs,
  Refusal,
} from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { act, actor, people, rung, type Who } from './people.examples.js';
import { type Step, story } from './case.examples.js';
import { officers, proposal, shown } from './matter.examples.js';
import { lawfulDecisions } from './orders.examples.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { type Case, noCase } from '../case.state.js';

// Random orders of acts around the story: left out, repeated, delayed, done by others, mixed with
// what disturbs a case. Whatever is refused is skipped, as in life; what is stored in the end is
// judged by an oracle that knows no decider.

const dayMs = 86_400_000;
const steps = Object.values(story) as readonly Step[];

const heavier = {
  ...proposal,
  items: proposal.items.map((item) => ({ ...item, fineFen: item.fineFen + 5_000_000 })),
};
const lighter = {
  ...proposal,
  items: proposal.items.map((item) => ({ ...item, fineFen: item.fineFen - 2_500_000 })),
};

const disturbances: readonly Readonly<{ who: Who; command: CaseCommand }>[] = [
  { who: 'ou', command: { type: 'NotifyParty', data: heavier } },
  { who: 'ou', command: { type: 'NotifyParty', data: lighter } },
  {
    who: 'ou',
    command: {
      ...story.decided.command,
      data: { ...story.decided.command.data, items: heavier.items },
    },
  },
  { who: 'ou', command: story.decided.command },
  { who: 'lam', command: story.decided.command },
  { who: 'lam', command: story.reviewed.command },
  {
    who: 'he',
    command: { type: 'ReplaceOfficers', data: { officers: ['chen', 'lam'], reasons: '调整' } },
  },
  { who: 'chen', command: story.noticeServed.command },
  { who: 'chen', command: story.requested.command },
  {
    who: 'chen',
    command: { type: 'WaiveRights', data: { defence: true, hearing: true, paper: 'sha256:aa' } },
  },
  {
    who: 'chen',
    command: { type: 'WaiveRights', data: { defence: false, hearing: true, paper: 'sha256:ab' } },
  },
  {
    who: 'chen',
    command: { type: 'WaiveRights', data: { defence: true, hearing: false, paper: 'sha256:ac' } },
  },
  {
    who: 'liang',
    command: {
      type: 'RecordDefence',
      data: {
        defenceId: 'd2',
        form: 'oral',
        by: '容某',
        points: '已整改',
        present: shown('chen', 'liang'),
      },
    },
  },
  {
    who: 'chen',
    command: { type: 'AnswerDefence', data: { defenceId: 'd2', adopted: 'part', reasons: '酌情' } },
  },
  { who: 'mai', command: { type: 'TerminateHearing', data: { cause: 'withdrawn', note: '撤回' } } },
  {
    who: 'guan',
    command: { type: 'ReviewLegally', data: { passed: false, opinion: '补充', firstTime: false } },
  },
  { who: 'guan', command: story.reviewed.command },
  { who: 'ou', command: story.discussed.command },
  {
    who: 'ou',
    command: { type: 'SuspendCase', data: { cause: 'force-majeure', reasons: '台风' } },
  },
  { who: 'ou', command: { type: 'ResumeCase', data: { reasons: '恢复' } } },
  {
    who: 'liang',
    command: { type: 'RequestRecusal', data: { officer: 'liang', by: 'self', reasons: '亲属' } },
  },
  {
    who: 'ou',
    command: { type: 'DecideRecusal', data: { officer: 'liang', granted: true, reasons: '属实' } },
  },
  {
    who: 'ou',
    command: {
      type: 'ReviewRecusedActs',
      data: { officer: 'liang', discarded: [], findings: '有效' },
    },
  },
  {
    who: 'he',
    command: { type: 'ReplaceOfficers', data: { officers: ['chen', 'huang'], reasons: '回避' } },
  },
  {
    who: 'chen',
    command: {
      type: 'RecordFieldwork',
      data: {
        recordId: 'scene-2',
        kind: 'sample',
        present: shown('chen'),
        place: '仓库',
        findings: '取样',
        files: [],
      },
    },
  },
];

type Told = Readonly<{
  step: Step;
  delay: number;
  by?: Who;
  extra?: number;
  twice: boolean;
  out: boolean;
}>;

const rarely = (weight: number) =>
  fc.oneof(
    { weight: 100 - weight, arbitrary: fc.constant(false) },
    { weight, arbitrary: fc.constant(true) },
  );
const delays = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -9, max: 12 }) },
);
const others = fc.oneof(
  { weight: 30, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(people) as Who[])) },
);
const extras = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.nat({ max: disturbances.length - 1 }) },
);
const tellings = fc.tuple(
  ...steps.map((step) =>
    fc
      .record({ delay: delays, by: others, extra: extras, twice: rarely(10), out: rarely(4) })
      .map((change): Told => ({ step, ...change })),
  ),
);

type Run = { state: Case; now: string; events: CaseEvent[] };

/** Takes a step if the rules allow it, and then asks the same again. */
const take = (run: Run, command: CaseCommand, context: Act): void => {
  let answer: readonly CaseEvent[];
  try {
    answer = decideSeeing(caseNoun, command, run.state, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return;
  }
  for (const event of answer) {
    run.events.push(event);
    run.state = evolveOne(caseNoun.evolve, run.state, event);
  }
  expect(decideSeeing(caseNoun, command, run.state, context)).toEqual([]);
};

const ringDue = (run: Run, now: Act['now']): void => {
  for (const [clock, { set }] of Object.entries(run.state.clocks))
    take(
      run,
      { type: 'RingClock', data: { clock, due: set.due, kind: 'expiry', step: 1 } },
      { ...rung('2026-03-01 00:00'), now, validAt: now },
    );
};

const tell = (telling: readonly Told[]): Run => {
  const run: Run = { state: noCase, now: '', events: [] };
  let shift = 0;
  for (const told of telling) {
    shift = Math.max(shift + told.delay, -9);
    const planned = plusMs(told.step.act.now, shift * dayMs);
    const now = (planned > run.now ? planned : run.now) as Act['now'];
    run.now = now;
    ringDue(run, now);
    tellOne(run, told, { ...told.step.act, now, validAt: now });
  }
  return run;
};

/** The notice of a hearing is handed over on the day it is drawn up, and leaves as many days. */
const handedOver = (command: CaseCommand, { now }: Act): CaseCommand => {
  if (command.type !== 'ScheduleHearing') return command;
  const servedOn = localDateOf(now);
  const ahead = dayNumber(command.data.date) - dayNumber(command.data.servedOn);
  const date = plusDays(servedOn, ahead);
  return { ...command, data: { ...command.data, servedOn, date } };
};

const tellOne = (run: Run, { step, by, extra, twice, out }: Told, context: Act): void => {
  const disturbing = extra === undefined ? undefined : disturbances[extra];
  if (disturbing) take(run, disturbing.command, { ...context, actor: actor(disturbing.who) });
  const mine = by === undefined ? context : { ...context, actor: actor(by) };
  const command = handedOver(step.command, context);
  if (!out) take(run, command, mine);
  if (twice) take(run, command, mine);
};

const deciding: readonly CaseCommand['type'][] = [
  'WaiveRights',
  'RecordDefence',
  'AnswerDefence',
  'ReviewLegally',
  'DiscussCollectively',
  'DecidePenalty',
  'ReplaceOfficers',
];
const decisive = disturbances.flatMap(({ command }, index) =>
  deciding.includes(command.type) ? [index] : [],
);

/** From the service of the notice on, anything in any order and quickly: most of it too soon. */
const hurries = fc.array(
  fc.record({
    which: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...decisive) },
      { weight: 2, arbitrary: fc.nat({ max: disturbances.length - 1 }) },
    ),
    days: fc.oneof(
      { weight: 8, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat({ max: 4 }) },
    ),
  }),
  { minLength: 3, maxLength: 22 },
);
const upToNotice = tell(
  steps
    .slice(0, Object.keys(story).indexOf('noticeServed') + 1)
    .map((step) => ({ step, delay: 0, twice: false, out: false })),
);

const hurry = (acts: readonly Readonly<{ which: number; days: number }>[]): Run => {
  const run: Run = { ...upToNotice, events: [...upToNotice.events] };
  let now = plusMs(story.noticeServed.act.now, 3_600_000);
  for (const { which, days } of acts) {
    now = plusMs(now, days * dayMs);
    ringDue(run, now);
    const { who, command } = disturbances[which]!;
    take(run, command, { ...story.decided.act, now, validAt: now, actor: actor(who) });
  }
  return run;
};

describe('Whatever the order of acts', () => {
  it('no decision is rushed through after the notice', () => {
    let decided = 0;
    fc.assert(
      fc.property(hurries, (acts) => {
        const judged = lawfulDecisions(hurry(acts).events);
        decided += judged.length;
        expect(judged.flatMap(({ missing }) => missing)).toEqual([]);
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(decided).toBeGreaterThan(20);
  });

  it('no decision is reached without what the law wants before it', () => {
    let decided = 0;
    fc.assert(
      fc.property(tellings, (telling) => {
        const { events } = tell(telling);
        const judged = lawfulDecisions(events);
        decided += judged.length;
        expect(judged.flatMap(({ missing }) => missing)).toEqual([]);
      }),
      { numRuns: 1000, seed: 20261123 },
    );
    expect(decided).toBeGreaterThan(100);
  });

  it('no act of investigation has fewer than two officers', () => {
    fc.assert(
      fc.property(tellings, (telling) => {
        for (const event of tell(telling).events) {
          if (event.type !== 'FieldworkRecorded' && event.type !== 'InquiryRecorded') continue;
          const record = 'fieldwork' in event.data ? event.data.fieldwork : event.data.inquiry;
          expect(new Set(record.present.map(({ officer }) => officer)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('the story itself is judged lawful, and the oracle sees what is missing', () => {
    const whole = tell(steps.map((step) => ({ step, delay: 0, twice: false, out: false }))).events;
    expect(lawfulDecisions(whole)).toEqual([{ missing: [] }]);
    const without = whole.filter(
      ({ type }) => type !== 'LegalReviewGiven' && type !== 'NoticeServed',
    );
    expect(lawfulDecisions(without)[0]?.missing).toEqual(['notice served', 'legal review']);
    expect(officers).toHaveLength(2);
    expect(localDateOf(act('chen', '2026-03-02 23:30').now)).toBe(
      plusDays(localDateOf(act('chen', '2026-03-01 10:00').now), 1),
    );
  });
});
