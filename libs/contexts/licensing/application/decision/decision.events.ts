import {
  type Event,
  fields,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { ClockEvent } from '#domain/procedure';
import type { ChangeKind } from '../../catalogue/item.js';
import type { Grant } from '../../licence/grant.js';
import type { Applicant, Terms } from '../../desk/party.js';
import { type Papers, type ServingEvent, servingLabels } from '../../desk/serving.events.js';
import type { Standing } from '../../bar/standing.js';

const { digest, oneOf, optional, shape, text } = fields;

/** Why a licence is refused, with the article. */
export const refusalGround = shape('RefusalGround', {
  kind: oneOf(['condition-not-met', 'bar', 'ban', 'false-material', 'blacklist'], {
    about: 'Kind of ground（理由类别）',
  }),
  text: text({ about: 'Reason（理由）' }),
  law: text({ about: 'Article（依据条款）', max: 100 }),
  /**
   * For a blacklist: the entry of the national list of measures that allows it
   * (失信惩戒措施基础清单).
   */
  measure: optional(text({ about: 'Measure of the national list（惩戒措施）', max: 200 })),
  /** For false material: the piece. */
  evidence: optional(digest({ about: 'The false paper（虚假材料）' })),
});
export type RefusalGround = fields.Of<typeof refusalGround>;

/** How a certificate is handed over. */
export const certificateServices = ['direct', 'mail', 'electronic'] as const;

/** A procedure loses its applicant or its object. */
export const terminationCauses = ['applicant-died', 'applicant-ended', 'impossible'] as const;
export type TerminationCause = (typeof terminationCauses)[number];

/**
 * What the certificate does to the register of licences: a new one, another term, other
 * particulars.
 */
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
      bar?: Readonly<{ rule: string; subject: string; item?: string }>;
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
      method: (typeof certificateServices)[number];
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
  WithClocks<{ reason: string; paper?: string; withdrawnOn: LocalDate; renews?: string }>
>;
export type ApplicationTerminated = Event<
  'ApplicationTerminated',
  WithClocks<
    Papers & { cause: TerminationCause; by: string; terminatedOn: LocalDate; renews?: string }
  >
>;

/** Silence has decided it（视为准予延续）: nothing is left to decide (LL 50). */
export type RenewalDeemed = Event<
  'RenewalDeemed',
  WithClocks<{ licence: string; validFrom: LocalDate; validTo: LocalDate; deemedOn: LocalDate }>
>;

export type DecisionEvent =
  | ApplicationApproved
  | ApplicationRefused
  | CertificateIssued
  | ServingEvent
  | ResultPublished
  | ApplicationWithdrawn
  | ApplicationTerminated
  | RenewalDeemed
  | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const applicationDecisionLabels: LabelsOf<Exclude<DecisionEvent, ClockEvent>> = {
  ApplicationApproved: label('Granted', '准予许可'),
  ApplicationRefused: label('Refused', '不予许可'),
  CertificateIssued: label('Certificate served', '发证送达'),
  ...servingLabels,
  ResultPublished: label('Result published', '结果公开'),
  ApplicationWithdrawn: label('Withdrawn', '撤回申请'),
  ApplicationTerminated: label('Terminated', '终止'),
  RenewalDeemed: label('Renewed by silence', '视为准予延续'),
};
