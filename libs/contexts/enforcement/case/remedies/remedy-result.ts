import { type Act, type ClockChange, type Fen, label, localDateOf, refuse } from '#domain/kernel';
import { owe, start, voided } from '#domain/procedure';
import { duties, newPaper, rules } from '../case.law.js';
import { handlingOf } from '../duties.js';
import { owedBack } from '../payment/confiscation-account.js';
import type { Case } from '../case.state.js';
import type { RemedyOutcome } from './remedies.events.js';

/**
 * Clocks of a fallen decision: only cash on its way to the bank and the withdrawal still matter.
 */
const ofTheDecision = (clock: string): boolean =>
  ['ENF-D8', 'ENF-D12', 'ENF-D19', 'ENF-D20', 'ENF-D21', 'EXE-'].some((rule) =>
    clock.startsWith(rule),
  );

/**
 * The fine after a result: lowered by a change, nothing when the decision falls, otherwise what it
 * was.
 */
export const fineAfter = (
  state: Case,
  { outcome, fineFen }: Readonly<{ outcome: RemedyOutcome; fineFen?: Fen }>,
): Fen => {
  if (outcome === 'revoked' || outcome === 'void') return 0;
  if (outcome !== 'changed') return state.fineFen;
  return loweredFine(state, fineFen);
};

/**
 * Refuses a change that burdens the party: neither review nor court nor the organ itself raises a
 * fine here.
 */
export const loweredFine = (state: Case, fineFen: Fen | undefined): Fen => {
  if (fineFen === undefined || !Number.isSafeInteger(fineFen) || fineFen < 0)
    return refuse(
      'fine-not-stated',
      'A change states the fine that stands now（变更后的罚款数额）.',
      'PL 59',
    );
  if (fineFen > state.fineFen)
    refuse(
      'change-may-not-burden',
      'A heavier fine needs a new procedure with notice and defence（加重罚款须经新的告知、申辩程序，不得在此加重）.',
      'ARL 63',
      'ALL 77',
      'PL 45',
    );
  return fineFen;
};

/**
 * Published information of a decision that did not hold is withdrawn within three working days (PL
 * 48).
 */
const withdrawal = (state: Case, act: Act): readonly ClockChange[] =>
  state.publication && !state.publication.withdrawn && !(rules.withdrawal in state.clocks)
    ? [start(act, { name: rules.withdrawal, rule: rules.withdrawal, duty: 'officer' })]
    : [];

/** A changed decision under the Work Safety Law is published as it stands now (WSL 78). */
const publishedAnew = (state: Case, act: Act): readonly ClockChange[] =>
  state.penalty?.workSafetyLaw && !(rules.publication in state.clocks)
    ? [start(act, { name: rules.publication, rule: rules.publication, duty: 'officer' })]
    : [];

/** It is served like any decision, within the same days (PL 61). */
export const toBeServed = (of: 'change' | 'revocation', act: Act): ClockChange =>
  start(act, { rule: rules.serveDecision, name: newPaper(of), duty: 'officer' });

/**
 * What a result does to the clocks of the decision: it falls with them, it is published anew, or
 * they run on.
 */
export const clocksOfResult = (
  state: Case,
  { outcome, fineFen }: Readonly<{ outcome: RemedyOutcome; fineFen: Fen }>,
  act: Act,
): readonly ClockChange[] => [
  ...clocksOfDecision(state, outcome, act),
  ...toGiveBack({ ...state, fineFen, ...fateOf(outcome) }, act),
];

const fateOf = (outcome: RemedyOutcome): Pick<Case, 'fate'> | object =>
  outcome === 'revoked' || outcome === 'void' ? { fate: { kind: outcome } } : {};

/** What was paid beyond what stands now is owed to the party by the cashier (PL 75, 48; X12). */
const toGiveBack = (after: Case, act: Act): readonly ClockChange[] => {
  if (owedBack(after, act) <= 0 || duties.refund in after.clocks) return [];
  const duty = owe(act, {
    duty: duties.refund,
    rule: rules.refund,
    what: label('give back what is owed', '退还多缴款项'),
    by: { kind: 'post', role: 'cashier', organ: handlingOf(after).organ },
    why: ['PL 48', 'PL 75', 'X12'],
  });
  return [duty];
};

const clocksOfDecision = (
  state: Case,
  outcome: RemedyOutcome,
  act: Act,
): readonly ClockChange[] => {
  if (outcome === 'revoked' || outcome === 'void')
    return [
      ...voided(
        state,
        act.validAt,
        `decision ${outcome} (${localDateOf(act.validAt)})`,
        ofTheDecision,
      ),
      ...withdrawal(state, act),
    ];
  if (outcome === 'changed') return [...withdrawal(state, act), ...publishedAnew(state, act)];
  return outcome === 'illegal' ? withdrawal(state, act) : [];
};
