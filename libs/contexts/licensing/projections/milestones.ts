import type { DataOf, Event, LocalDate, Recorded } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import type { LicenceEvent } from '../licence/licence.events.js';

/** Something that is counted: what, when, and the event that proves it. */
export type Milestone = Readonly<{ figure: string; on: LocalDate; event: string }>;

/** The figure an event is counted in, and the day. */
type Counts<E extends Event> = {
  readonly [Type in E['type']]?: Counting<DataOf<E, Type>>;
};
type Counting<Data> = Readonly<{ as: string; on: (data: Data) => LocalDate }>;

/** What each counted event is counted as, and on which day. */
const counted: Counts<ApplicationEvent | LicenceEvent> = {
  ApplicationReceived: { as: 'received', on: ({ receivedOn }) => receivedOn },
  SupplementAsked: { as: 'supplement-asked', on: ({ askedOn }) => askedOn },
  SupplementFiled: { as: 'supplement-filed', on: ({ filedOn }) => filedOn },
  ApplicationAccepted: { as: 'accepted', on: ({ acceptedOn }) => acceptedOn },
  ApplicationDeemedAccepted: { as: 'deemed-accepted', on: ({ acceptedOn }) => acceptedOn },
  LicenceNotRequired: { as: 'not-required', on: ({ toldOn }) => toldOn },
  ApplicationNotAccepted: { as: 'not-accepted', on: ({ decidedOn }) => decidedOn },
  ReviewSigned: { as: 'reviewed', on: ({ signedOn }) => signedOn },
  DecisionExtended: { as: 'extended', on: ({ grantedOn }) => grantedOn },
  ApplicationApproved: { as: 'approved', on: ({ decidedOn }) => decidedOn },
  ApplicationRefused: { as: 'refused', on: ({ decidedOn }) => decidedOn },
  CertificateIssued: { as: 'issued', on: ({ servedOn }) => servedOn },
  ResultPublished: { as: 'published', on: ({ publishedOn }) => publishedOn },
  FilingConfirmed: { as: 'filed', on: ({ filedOn }) => filedOn },
  FilingDeemed: { as: 'deemed-filed', on: ({ filedOn }) => filedOn },
  ApplicationWithdrawn: { as: 'withdrawn', on: ({ withdrawnOn }) => withdrawnOn },
  ApplicationTerminated: { as: 'terminated', on: ({ terminatedOn }) => terminatedOn },
  ClockExpired: { as: 'overdue', on: ({ due }) => due },
  LicenceRenewed: { as: 'renewed', on: ({ validFrom }) => validFrom },
  LicenceDeemedRenewed: { as: 'deemed-renewed', on: ({ validFrom }) => validFrom },
  LicenceExpired: { as: 'expired', on: ({ expiredOn }) => expiredOn },
  LicenceSuspended: { as: 'suspended', on: ({ from }) => from },
  SuspensionLifted: { as: 'suspension-lifted', on: ({ liftedOn }) => liftedOn },
  SuspensionEnded: { as: 'suspension-ended', on: ({ endedOn }) => endedOn },
  LicenceRevoked: { as: 'revoked', on: ({ revokedOn }) => revokedOn },
  PenaltyEffectUndone: { as: 'undone', on: ({ undoneOn }) => undoneOn },
  LicenceAnnulled: { as: 'annulled', on: ({ annulledOn }) => annulledOn },
  LicenceRecalled: { as: 'recalled', on: ({ recalledOn }) => recalledOn },
  LicenceCancelled: { as: 'cancelled', on: ({ cancelledOn }) => cancelledOn },
};

/** Everything that statistics count（统计指标）. */
export const figures: readonly string[] = Object.values(counted).map(({ as }) => as);

const marksOf = <E extends Event>(
  counts: Counts<E>,
  { id, type, data }: Recorded<E>,
): readonly Milestone[] => {
  const counting: Counting<E['data']> | undefined = counts[type as E['type']];
  return counting ? [{ figure: counting.as, on: counting.on(data), event: id }] : [];
};

/** What an event adds to the figures of its matter. */
export const milestonesOf = (
  event: Recorded<ApplicationEvent | LicenceEvent>,
): readonly Milestone[] => marksOf(counted, event);
