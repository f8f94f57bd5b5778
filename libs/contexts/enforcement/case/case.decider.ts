import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import type { CaseEvent } from './case.events.js';
import { evolveCase } from './case.evolve.js';
import { type Case, noCase } from './case.state.js';
import { type ClosingCommand, closingRules } from './closing/closing.commands.js';
import { type CourtCommand, courtRules } from './court/court.commands.js';
import { type DecisionCommand, decisionRules } from './decision/decision.commands.js';
import { type HearingCommand, hearingRules } from './hearing/hearing.commands.js';
import { type IntakeCommand, intakeRules } from './intake/intake.commands.js';
import {
  type InvestigationCommand,
  investigationRules,
} from './investigation/investigation.commands.js';
import { type MeasuresCommand, measuresRules } from './measures/measures.commands.js';
import { type PaymentCommand, paymentRules } from './payment/payment.commands.js';
import { recomputeClocks } from './recompute-clocks.js';
import { type RemediesCommand, remediesRules } from './remedies/remedies.commands.js';
import { ringClock } from './ring-clock.js';

export type { CaseEvent } from './case.events.js';
export type { Case } from './case.state.js';

/** All that may be asked of a case, from the clue to the archive. */
export type CaseCommand =
  | IntakeCommand
  | InvestigationCommand
  | MeasuresCommand
  | HearingCommand
  | DecisionCommand
  | PaymentCommand
  | CourtCommand
  | RemediesCommand
  | ClosingCommand
  | RingClock
  | RecomputeClocks;

/** All the rules of a case. */
export const caseDecider: Decider<CaseCommand, Case, CaseEvent> = {
  initial: noCase,
  begins: {
    by: ['RecordClue', 'PunishOnTheSpot'],
    else: ['no-such-case', 'There is no case with this id（无此案件）.'],
  },
  decide: {
    ...intakeRules,
    ...investigationRules,
    ...measuresRules,
    ...hearingRules,
    ...decisionRules,
    ...paymentRules,
    ...courtRules,
    ...remediesRules,
    ...closingRules,
    RingClock: ringClock,
    RecomputeClocks: recomputeClocks,
  },
  evolve: evolveCase,
};
