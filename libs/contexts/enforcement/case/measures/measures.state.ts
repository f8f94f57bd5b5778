import type { Instant } from '#domain/kernel';
import type {
  EvidenceDisposal,
  Lifting,
  MeasureApplication,
  MeasureExtension,
  MeasureRefusal,
  Sealing,
  Taking,
  Testing,
  TestingResult,
} from './measures.events.js';

export type Measure = Readonly<{
  application: MeasureApplication;
  applicant: string;
  approvedBy?: string;
  approvedAt?: Instant;
  refusal?: MeasureRefusal;
  taking?: Taking | Sealing;
  takenAt?: string;
  disposal?: EvidenceDisposal;
  extension?: MeasureExtension;
  testing?: Testing;
  testingResult?: TestingResult;
  /** When the time for holding the goods ended. */
  lapsedAt?: Instant;
  lifting?: Lifting;
}>;
