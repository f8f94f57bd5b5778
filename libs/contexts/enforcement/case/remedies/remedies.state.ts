import type { LocalDate } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import type {
  JudgmentGiven,
  LitigationFiled,
  ReviewDecided,
  ReviewFiled,
  ReviewSuspended,
} from './remedies.events.js';

/** What became of the decision. `illegal`: it stands but was found illegal（确认违法）. */
export type FateOfDecision = Readonly<{
  kind: 'standing' | 'changed' | 'revoked' | 'void' | 'illegal';
  by?: 'organ' | 'review' | 'court';
  on?: LocalDate;
}>;

export type Review = Fact<ReviewFiled> &
  Readonly<{
    /** `deemed`: the review organ was silent (ARL 30). */
    answered?: Readonly<{ answer: 'accepted' | 'not-accepted' | 'deemed'; answeredOn: LocalDate }>;
    suspended?: Fact<ReviewSuspended>;
    decided?: Fact<ReviewDecided>;
  }>;

export type Litigation = Fact<LitigationFiled> & Readonly<{ judged?: Fact<JudgmentGiven> }>;
