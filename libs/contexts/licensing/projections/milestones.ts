import type { LocalDate } from '#domain/kernel';

/** Something that is counted: what, when, and the event that proves it. */
export type Milestone = Readonly<{ figure: string; on: LocalDate; event: string }>;

/** What each counted event is counted as, and which field says the day. */
const counted: Readonly<Record<string, readonly [figure: string, day: string]>> = {
  ApplicationReceived: ['received', 'receivedOn'],
  SupplementAsked: ['supplement-asked', 'askedOn'],
  SupplementFiled: ['supplement-filed', 'filedOn'],
  ApplicationAccepted: ['accepted', 'acceptedOn'],
  ApplicationDeemedAccepted: ['deemed-accepted', 'acceptedOn'],
  LicenceNotRequired: ['not-required', 'toldOn'],
  ApplicationNotAccepted: ['not-accepted', 'decidedOn'],
  ReviewSigned: ['reviewed', 'signedOn'],
  DecisionExtended: ['extended', 'grantedOn'],
  ApplicationApproved: ['approved', 'decidedOn'],
  ApplicationRefused: ['refused', 'decidedOn'],
  CertificateIssued: ['issued', 'servedOn'],
  ResultPublished: ['published', 'publishedOn'],
  FilingConfirmed: ['filed', 'filedOn'],
  FilingDeemed: ['deemed-filed', 'filedOn'],
  ApplicationWithdrawn: ['withdrawn', 'withdrawnOn'],
  ApplicationTerminated: ['terminated', 'terminatedOn'],
  ClockExpired: ['overdue', 'due'],
  LicenceRenewed: ['renewed', 'validFrom'],
  LicenceDeemedRenewed: ['deemed-renewed', 'validFrom'],
  LicenceExpired: ['expired', 'expiredOn'],
  LicenceSuspended: ['suspended', 'from'],
  SuspensionLifted: ['suspension-lifted', 'liftedOn'],
  SuspensionEnded: ['suspension-ended', 'endedOn'],
  LicenceRevoked: ['revoked', 'revokedOn'],
  PenaltyEffectUndone: ['undone', 'undoneOn'],
  LicenceAnnulled: ['annulled', 'annulledOn'],
  LicenceRecalled: ['recalled', 'recalledOn'],
  LicenceCancelled: ['cancelled', 'cancelledOn'],
};

/** Everything that statistics count（统计指标）. */
export const figures: readonly string[] = Object.values(counted).map(([figure]) => figure);

/** What an event adds to the figures of its matter. */
export const milestoneOf = (type: string, data: object, event: string): readonly Milestone[] => {
  const entry = counted[type];
  if (!entry) return [];
  const [figure, day] = entry;
  return [{ figure, on: (data as Readonly<Record<string, LocalDate>>)[day]!, event }];
};
