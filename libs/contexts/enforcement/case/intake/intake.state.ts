import type { Fact } from '#domain/procedure';
import type { CaseFiled, PartyIdentified } from '../shared.events.js';
import type * as intake from './intake.events.js';

/** What is remembered of how the case came in, who has it, and whether it rests. */
export type Intake = Readonly<{
  clue?: Fact<intake.ClueRecorded>;
  preFiled?: Fact<intake.CasePreFiled>;
  applied?: Fact<intake.FilingApplied>;
  notFiled?: Fact<intake.CaseNotFiled>;
  filed?: Fact<CaseFiled>;
  replaced?: Fact<intake.OfficersReplaced>;
  identified?: Fact<PartyIdentified>;
  handedOver?: Fact<intake.CaseHandedOver>;
  extensions: readonly Fact<intake.CasePeriodExtended>[];
  suspended?: Fact<intake.CaseSuspended>;
  resumed?: Fact<intake.CaseResumed>;
  terminated?: Fact<intake.CaseTerminated>;
}>;
