import type { LocalDate } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import type {
  CourtAnswered,
  CourtApplied,
  CourtDoubted,
  CourtRuled,
  DemandIssued,
  ExecutionEnded,
  HigherCourtAnswered,
  HigherCourtAsked,
  StatementHeard,
} from './court.events.js';

/** `demand` is the last one; a demand that is not served starts no period. */
export type CourtExecution = Readonly<{
  demand?: Fact<DemandIssued> & Readonly<{ servedOn?: LocalDate }>;
  statement?: Fact<StatementHeard>;
  applied?: Fact<CourtApplied>;
  answered?: Fact<CourtAnswered>;
  doubted?: Fact<CourtDoubted>;
  ruled?: Fact<CourtRuled>;
  higher?: Fact<HigherCourtAsked>;
  higherAnswered?: Fact<HigherCourtAnswered>;
  ended?: Fact<ExecutionEnded>;
}>;
