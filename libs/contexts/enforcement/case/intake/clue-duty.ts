import { type Act, type ClockChange, label } from '#domain/kernel';
import { owe, stop } from '#domain/procedure';
import type { Case } from '../case.state.js';

/** What the organ owes about a clue that somebody else handed in（线索核查）. */
export const clueDuty = 'clue';

/** Who handles it applies for filing, or has the head decide that none is opened (PL 54, INS-8). */
export const oweClue = (act: Act, organ: string): ClockChange =>
  owe(act, {
    duty: clueDuty,
    rule: 'DTY-SETTLE',
    what: label('apply for filing, or have it declined', '核查线索，提请立案审批或者提请不予立案'),
    by: { kind: 'post', role: 'officer', organ },
    why: ['PL 54', 'ENF-S1'],
  });

/** Whoever takes the clue over owes it from then on, where somebody owed it（随线索移交）. */
export const clueHandedOver = (act: Act, state: Case, organ: string): readonly ClockChange[] =>
  clueDuty in state.clocks ? [...stop(state, act.now, clueDuty), oweClue(act, organ)] : [];
