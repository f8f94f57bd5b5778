import { decideSeeing } from '#testing';
import fc from 'fast-check';
import {
  type Actor,
  evolveOne,
  type LocalDate,
  localDate,
  plusDays,
  Refusal,
} from '#domain/kernel';
import { dueOn } from '../payment/due-on.js';
import { everyCommand } from './every-command.examples.js';
import type { CaseCommand } from '../case.noun.js';
import type { CaseEvent } from '../case.events.js';
import {
  act,
  archive,
  archivist,
  closed,
  filed,
  happened,
  type History,
  goodsHeld,
  withPast,
  law,
  penaltyOf,
  served,
  servedOn,
} from './execution.examples.js';
import type { Case } from '../case.state.js';

const decider = withPast(goodsHeld);
const history: History = [
  filed,
  penaltyOf({ kinds: ['fine', 'production-stopped', 'confiscation'], confiscationFen: 100 }),
  served,
];
const asked = Object.entries(everyCommand).map(
  ([type, [data, actor]]) => [{ type, data } as CaseCommand, actor] as const,
);

/**
 * A step of a life: some request, so many days after the one before, for this amount where it has
 * one.
 */
const steps = fc.array(
  fc.record({
    pick: fc.nat(asked.length - 1),
    days: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(120)),
    fen: fc.integer({ min: 1, max: 6_000_000 }),
    late: fc.nat(5),
    number: fc.nat(4),
  }),
  { maxLength: 60 },
);
type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

const requestOf = ({ pick, fen, number }: Step): readonly [CaseCommand, Actor] => {
  const [command, actor] = asked[pick]!;
  if (command.type !== 'RecordPayment') return [command, actor];
  const data = { receiptNumber: `B-${number}`, fen, channel: 'bank', excess: 'refund' } as const;
  return [{ type: 'RecordPayment', data }, actor];
};

type Told = Readonly<{
  state: Case;
  before: Case;
  event: CaseEvent;
  day: LocalDate;
}>;

const answer = (command: CaseCommand, state: Case, by: ReturnType<typeof act>) => {
  try {
    return decideSeeing(decider, command, state, by);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** Lives through the steps, showing each event as it happens; what is refused is passed over. */
const live = (life: readonly Step[], witness: (told: Told) => void): Case => {
  let state = history.reduce((so, event) => evolveOne(decider.evolve, so, event), decider.initial);
  let day = plusDays(servedOn, 1);
  for (const step of life) {
    day = plusDays(day, step.days);
    const [command, actor] = requestOf(step);
    const by = act(actor, day, plusDays(day, -Math.min(step.late, step.days)));
    const before = state;
    for (const event of answer(command, state, by)) {
      state = evolveOne(decider.evolve, state, event);
      witness({ state, before, event, day });
    }
    // Asking twice changes nothing.
    expect(state === before ? [] : decideSeeing(decider, command, state, by)).toEqual([]);
  }
  return state;
};

const running = ({ review, litigation }: Case): boolean =>
  (review !== undefined && !review.decided) || (litigation !== undefined && !litigation.judged);

/** Until the receipt is known nobody knows the last day. */
const afterReceipt = (receivedOn: LocalDate | undefined): LocalDate =>
  receivedOn ? plusDays(receivedOn, 15) : localDate('2999-12-31');

/** The last day of the remedies, told apart from the rule under test. */
const lastDay = ({ review, litigation }: Case): LocalDate =>
  litigation?.judged?.effectiveOn ??
  (review?.decided ? afterReceipt(review.decided.receivedOn) : localDate('2027-03-18'));

const runs = { numRuns: 150 };

describe('Whatever happens to a fine', () => {
  it('paid and open less what goes back is fine and surcharge less reductions', () =>
    fc.assert(
      fc.property(steps, fc.nat(400), (life, days) => {
        const check = (state: Case, date: LocalDate) => {
          const due = dueOn(state, date, law);
          expect(due.paidFen + due.openFen - due.refundFen).toBe(
            due.fineFen + due.surchargeFen - due.reductionFen,
          );
          expect(due.surchargeFen).toBeLessThanOrEqual(due.fineFen);
          expect(due.openFen === 0 || due.refundFen === 0).toBe(true);
          expect(due.overdueFen).toBeGreaterThanOrEqual(0);
          expect(due.overdueFen).toBeLessThanOrEqual(due.openFen);
          for (const fen of Object.values(due).filter((field) => typeof field === 'number'))
            expect(fen).toBeGreaterThanOrEqual(0);
        };
        const end = live(life, ({ state, day }) => check(state, day));
        check(end, plusDays(servedOn, days));
      }),
      runs,
    ));

  it('the surcharge is explained to the fen', () =>
    fc.assert(
      fc.property(steps, (life) => {
        live(life, ({ state, day }) => {
          const { surchargeFen, explanation } = dueOn(state, day, law);
          expect(explanation.reduce((sum, { fen }) => sum + fen, 0)).toBe(surchargeFen);
        });
      }),
      { numRuns: 60 },
    ));

  it('the court is never asked before the window or after it', () => {
    let applications = 0;
    fc.assert(
      fc.property(courtLife, (life) => {
        live(life, ({ event, before }) => {
          if (event.type !== 'CourtApplied') return;
          applications += 1;
          const { appliedOn } = event.data;
          expect(running(before)).toBe(false);
          const final = lastDay(before);
          expect(appliedOn > final).toBe(true);
          // Three months, and the longest holidays a last day may roll over, twice.
          expect(appliedOn <= plusDays(final, 92 + 20)).toBe(true);
          expect(appliedOn > plusDays(before.court.demand!.servedOn!, 13)).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
    expect(applications).toBeGreaterThan(10);
  });

  it('an archived file takes nothing but a correction, and answers what is already so', () => {
    const archived = happened(closed, [archive, act(archivist, '2027-03-19')]);
    const state = archived.reduce(
      (so, event) => evolveOne(decider.evolve, so, event),
      decider.initial,
    );
    const alreadySo = new Map<string, number>(
      ['ArchiveCase', 'DecideClosing', 'ProposeClosing', 'PublishDecision', 'RecordPayment'].map(
        (type) => [type, 0],
      ),
    );
    const stillDemanded: readonly string[] = [
      'RevokeDecision',
      'ChangeDecision',
      'RecordReviewFiled',
      'RecordLitigationFiled',
      'RecordRefund',
      'WithdrawPublication',
    ];
    for (const [command, actor] of asked.filter(([one]) => !stillDemanded.includes(one.type))) {
      const code = () => {
        try {
          return decideSeeing(decider, command, state, act(actor, '2027-04-01')).length;
        } catch (error) {
          return (error as Refusal).code;
        }
      };
      const expected = command.type === 'CorrectDocument' ? 1 : alreadySo.get(command.type);
      expect([command.type, code()]).toEqual([command.type, expected ?? 'case-archived']);
    }
  });
});

/**
 * Lives in which the court may come: a demand is served early, remedies come and go, months pass.
 */
const named = (type: CaseCommand['type'], days: number): Step => ({
  pick: asked.findIndex(([command]) => command.type === type),
  days,
  fen: 1,
  late: 0,
  number: 0,
});
const courtLife = fc
  .tuple(
    fc.subarray([
      named('RecordReviewFiled', 2),
      named('RecordReviewAnswer', 2),
      named('RecordReviewDecision', 9),
      named('RecordLitigationFiled', 9),
      named('RecordJudgment', 9),
    ]),
    fc.array(
      fc.record({
        type: fc.constantFrom('IssueDemand', 'ServeDocument', 'ApplyToCourt', 'ApplyToCourt'),
        days: fc.nat(60),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([remedies, rest]) => [
    named('IssueDemand', 25),
    named('ServeDocument', 1),
    ...remedies,
    ...rest.map(({ type, days }) => named(type as CaseCommand['type'], days)),
  ]);
