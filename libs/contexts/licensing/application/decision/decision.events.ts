import type { Event, Instant, LocalDate, WithClocks } from '#domain/kernel';
import type { ChangeKind } from '../../catalogue/item.js';
import type { Grant } from '../../licence/grant.js';
import type { NumberedDocument } from '../../documents/numbered-document.js';
import type { ClockEvent } from '../../desk/clock-news.js';
import type { Applicant, Terms } from '../../desk/party.js';
import type { Standing } from '../../bar/standing.js';

/** Why a licence is refused, with the article. */
export type RefusalGround = Readonly<{
  kind: 'condition-not-met' | 'bar' | 'ban' | 'false-material' | 'blacklist';
  text: string;
  law: string;
  /** For a blacklist: the entry of the national list of measures that allows it (失信惩戒措施基础清单). */
  measure?: string;
  /** For false material: the piece. */
  evidence?: string;
}>;

/** What the certificate does to the register of licences: a new one, another term, other particulars. */
export type Effect =
  | Readonly<{ kind: 'grant'; grant: Grant }>
  | Readonly<{ kind: 'renewal'; validFrom: LocalDate; validTo?: LocalDate }>
  | Readonly<{
      kind: 'change';
      changes: readonly ChangeKind[];
      holder: Applicant;
      terms: Terms;
      filedAt: Instant;
    }>;

type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;

export type ApplicationApproved = Event<
  'ApplicationApproved',
  WithClocks<
    Papers & {
      decisionNumber: string;
      approver: string;
      terms: Terms;
      validFrom: LocalDate;
      validTo?: LocalDate;
      /** Bars and bans as they stood when it was decided. */
      standing: Standing;
      /** Why the opinion of the review was not followed. */
      departure?: string;
      decidedOn: LocalDate;
    }
  >
>;
export type ApplicationRefused = Event<
  'ApplicationRefused',
  WithClocks<
    Papers & {
      decisionNumber: string;
      approver: string;
      grounds: readonly RefusalGround[];
      /** The rule that now bars a new application, and its subject (LL 78). */
      bar?: Readonly<{ rule: string; subject: string }>;
      /** The licence that is not renewed by this. */
      renews?: string;
      departure?: string;
      decidedOn: LocalDate;
    }
  >
>;
export type CertificateIssued = Event<
  'CertificateIssued',
  WithClocks<
    Papers & {
      licence: string;
      number?: string;
      effect: Effect;
      method: 'direct' | 'mail' | 'electronic';
      receipt: string;
      clerk: string;
      servedOn: LocalDate;
    }
  >
>;
export type ResultPublished = Event<
  'ResultPublished',
  WithClocks<{ place: string; publishedOn: LocalDate }>
>;
export type ApplicationWithdrawn = Event<
  'ApplicationWithdrawn',
  WithClocks<{ reason: string; withdrawnOn: LocalDate; renews?: string }>
>;
export type ApplicationTerminated = Event<
  'ApplicationTerminated',
  WithClocks<
    Papers & { cause: TerminationCause; by: string; terminatedOn: LocalDate; renews?: string }
  >
>;
export type TerminationCause = 'applicant-died' | 'applicant-ended' | 'impossible';

export type DecisionEvent =
  | ApplicationApproved
  | ApplicationRefused
  | CertificateIssued
  | ResultPublished
  | ApplicationWithdrawn
  | ApplicationTerminated
  | ClockEvent;
