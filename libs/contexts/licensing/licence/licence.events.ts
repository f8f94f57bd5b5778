import {
  type Event,
  type Fen,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { Applicant, Terms } from '../desk/party.js';
import type { ChangeKind } from '../catalogue/item.js';
import { type Papers, type ServingEvent, servingLabels } from '../desk/serving.events.js';
import type { Grant } from './grant.js';
import type { AnnulmentGround, CancellationCause, recallGrounds } from './grounds.js';
import type { ClockEvent } from '#domain/procedure';

// These names and fields are what is stored; to change one, add a step to `licence.stream.ts`.

export type LicenceGranted = Event<'LicenceGranted', WithClocks<{ grant: Grant }>>;
/**
 * The number that the papers of one from elsewhere or from paper go by（证照文书编号）: the next of
 * its organ in the year of its first paper here.
 */
export type PapersNumbered = Event<'PapersNumbered', { serial: number; year: number }>;
export type HolderChangeReported = Event<
  'HolderChangeReported',
  WithClocks<{ change: ChangeKind; changedOn: LocalDate; source: string }>
>;
export type LicenceChanged = Event<
  'LicenceChanged',
  WithClocks<{
    application: string;
    changes: readonly ChangeKind[];
    holder: Applicant;
    terms: Terms;
    changedOn: LocalDate;
  }>
>;
export type RenewalFiled = Event<
  'RenewalFiled',
  WithClocks<{ application: string; filedAt: Instant; filedOn: LocalDate; inTime: boolean }>
>;
export type LicenceRenewed = Event<
  'LicenceRenewed',
  WithClocks<{ application: string; number?: string; validFrom: LocalDate; validTo: LocalDate }>
>;
export type RenewalEnded = Event<
  'RenewalEnded',
  {
    application: string;
    because: 'refused' | 'withdrawn' | 'terminated' | 'not-accepted';
    endedOn: LocalDate;
  }
>;
export type LicenceDeemedRenewed = Event<
  'LicenceDeemedRenewed',
  WithClocks<
    Papers & {
      application: string;
      rule: string;
      validFrom: LocalDate;
      validTo: LocalDate;
      /** The desk let the day pass: that is somebody's liability (LL 74). */
      liability: true;
    }
  >
>;
export type LicenceExpired = Event<
  'LicenceExpired',
  WithClocks<{
    expiredOn: LocalDate;
    /** The rule that meets whoever goes on working without it (X15). */
    watch?: string;
  }>
>;
export type LicenceSuspended = Event<
  'LicenceSuspended',
  WithClocks<Papers & { source: string; cause: string; from: LocalDate; until?: LocalDate }>
>;
/** Given back before its term was over. */
export type SuspensionLifted = Event<
  'SuspensionLifted',
  WithClocks<{ source: string; by: string; reasons?: string; liftedOn: LocalDate }>
>;
/**
 * The term of a suspension is over（暂扣期满）: the licence may be used again from the next day.
 */
export type SuspensionEnded = Event<
  'SuspensionEnded',
  WithClocks<{ source: string; endedOn: LocalDate }>
>;
export type LicenceRevoked = Event<
  'LicenceRevoked',
  WithClocks<Papers & { source: string; decisionNumber: string; revokedOn: LocalDate }>
>;
export type PenaltyEffectUndone = Event<
  'PenaltyEffectUndone',
  WithClocks<{
    source: string;
    undone: 'suspension' | 'revocation';
    because: string;
    undoneOn: LocalDate;
  }>
>;
export type LicenceAnnulled = Event<
  'LicenceAnnulled',
  WithClocks<
    Papers & {
      ground: AnnulmentGround;
      by: string;
      annulledOn: LocalDate;
      /** The bar on a new application that follows from it (LL 79). */
      bar?: Readonly<{ rule: string; subject: string; item?: string }>;
      /** An official granted what should not have been granted: news for accountability (X23). */
      officialMistake: boolean;
    }
  >
>;
export type LicenceRecalled = Event<
  'LicenceRecalled',
  WithClocks<
    Papers & {
      ground: (typeof recallGrounds)[number];
      compensationFen: Fen;
      by: string;
      recalledOn: LocalDate;
    }
  >
>;
export type HolderEnded = Event<
  'HolderEnded',
  { cause: 'holder-died' | 'holder-ended'; source: string; endedOn: LocalDate }
>;
export type LicenceCancelled = Event<
  'LicenceCancelled',
  WithClocks<Papers & { cause: CancellationCause; by: string; cancelledOn: LocalDate }>
>;
export type CertificateReviewed = Event<
  'CertificateReviewed',
  WithClocks<{ record: string; reviewedOn: LocalDate; nextBy?: LocalDate }>
>;
export type FatalAccidentNoted = Event<
  'FatalAccidentNoted',
  { source: string; accidentOn: LocalDate }
>;

/** Changes of the holder that the desk may learn of before he asks for the change. */
export const holderChanges = [
  'name',
  'principal',
  'registered-address',
  'maximum-stock',
] as const satisfies readonly ChangeKind[];

export type LicenceEvent =
  | LicenceGranted
  | PapersNumbered
  | HolderChangeReported
  | LicenceChanged
  | RenewalFiled
  | LicenceRenewed
  | RenewalEnded
  | LicenceDeemedRenewed
  | LicenceExpired
  | LicenceSuspended
  | SuspensionLifted
  | SuspensionEnded
  | LicenceRevoked
  | PenaltyEffectUndone
  | LicenceAnnulled
  | LicenceRecalled
  | HolderEnded
  | LicenceCancelled
  | CertificateReviewed
  | FatalAccidentNoted
  | ServingEvent
  | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const licenceLabels: LabelsOf<Exclude<LicenceEvent, ClockEvent>> = {
  LicenceGranted: label('Licence entered', '许可证登记'),
  PapersNumbered: label('Papers numbered', '文书编号'),
  HolderChangeReported: label('Change of the holder reported', '持证人变更情况'),
  LicenceChanged: label('Licence changed', '变更'),
  RenewalFiled: label('Renewal applied for', '申请延续'),
  LicenceRenewed: label('Renewed', '延续'),
  RenewalEnded: label('Renewal came to nothing', '延续申请终结'),
  LicenceDeemedRenewed: label('Deemed renewed', '视为准予延续'),
  LicenceExpired: label('Expired', '届满'),
  LicenceSuspended: label('Suspended', '暂扣'),
  SuspensionLifted: label('Suspension lifted', '解除暂扣'),
  SuspensionEnded: label('Suspension over', '暂扣期满'),
  LicenceRevoked: label('Revoked', '吊销'),
  PenaltyEffectUndone: label('Effect of a penalty undone', '处罚效果恢复'),
  LicenceAnnulled: label('Annulled', '撤销'),
  LicenceRecalled: label('Recalled', '撤回'),
  HolderEnded: label('Holder ended', '持证人终止'),
  LicenceCancelled: label('Struck from the register', '注销'),
  CertificateReviewed: label('Certificate reviewed', '复审'),
  ...servingLabels,
  FatalAccidentNoted: label('Fatal accident noted', '死亡事故'),
};
