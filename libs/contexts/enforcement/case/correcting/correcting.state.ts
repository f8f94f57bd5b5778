import type { Fact } from '#domain/procedure';
import type {
  DecisionUpheld,
  DefenceFound,
  HearingRequestFound,
  PaymentStruck,
  ServiceCorrected,
} from './correcting.events.js';

/** What is remembered of corrected facts, and of what puts the decision in question. */
export type Correcting = Readonly<{
  struck: readonly Fact<PaymentStruck>[];
  correctedServices: readonly Fact<ServiceCorrected>[];
  foundRequest?: Fact<HearingRequestFound>;
  foundDefences: readonly Fact<DefenceFound>[];
  /** Why the decision is in question, until the head settles it. */
  inQuestion?: string;
  upheld?: Fact<DecisionUpheld>;
}>;
