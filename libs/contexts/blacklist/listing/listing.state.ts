import { commandsOf, commandsOnThe, evolveOne, refuse, unknown } from '#domain/kernel';
import {
  clockChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
  type TakenOver,
} from '#domain/procedure';
import type * as deciding from './deciding/deciding.events.js';
import type { Ban, Capacity, Subject } from './facts.js';
import type * as leaving from './leaving/leaving.events.js';
import type * as told from './listing.events.js';
import type * as measures from './measures/measures.events.js';
import type * as standing from './standing/standing.events.js';

/** How an entry stands no longer（移出方式）. */
export type HowEnded = 'removed-early' | 'expired' | 'revoked';

/** One measure, from its dispatch to the acknowledgement that it is lifted（联合惩戒措施）. */
export type Measure = Fact<measures.MeasureSent> &
  Readonly<{
    answered?: Fact<measures.MeasureAnswered>;
    lifted?: Fact<measures.MeasureLifted>;
    acknowledged?: Fact<measures.MeasureLiftingAcknowledged>;
  }>;

/** Of whom it is, and which organ answers for it（列入对象、列入机关）. */
type About = Readonly<{
  listingId: string;
  subject: Subject;
  capacity: Capacity;
  organ: string;
  handlingOrgan: string;
  /** Who investigated the case behind it. */
  investigators: readonly string[];
}>;

/** What decisions about an entry need to remember. */
export type Listing = Matter &
  Readonly<{
    about?: About;
    raised?: Fact<told.CandidateRaised>;
    confirmed?: Fact<told.CandidateConfirmed>;
    closed?: Fact<told.CandidateClosed>;
    fell?: Fact<told.PenaltyFell>;
    bans: readonly Ban[];
    notified?: Fact<deciding.SubjectNotified>;
    noticeServed?: Fact<deciding.ListingNoticeServed>;
    heard: readonly Fact<deciding.SubjectHeard>[];
    review?: Fact<deciding.ListingReviewed>;
    /** As it stands on the list, or stood（名单记录）. */
    entry?: deciding.Entry;
    decidedBy?: string;
    /** Decided on paper, or elsewhere（历史列入补录）. */
    takenOver?: TakenOver;
    declined?: Fact<deciding.ListingDeclined>;
    served?: Fact<standing.ListingServed>;
    repairNotice?: Fact<standing.RepairNoticeServed>;
    entered?: Fact<standing.EnteredInCredit>;
    published?: Fact<standing.EntryPublished>;
    measures: readonly Measure[];
    /** The application that waits for an answer. */
    applied?: Fact<leaving.ExitApplied>;
    verified?: Fact<leaving.ExitVerified>;
    granted?: Fact<leaving.ExitGranted>;
    refused?: Fact<leaving.ExitRefused>;
    restored?: Fact<leaving.ListingRestored>;
    revoked?: Fact<leaving.ListingRevoked>;
    ended?: HowEnded;
  }>;

/** Nothing is known. */
export const noListing: Listing = { ...noMatter, bans: [], heard: [], measures: [] };

/** An entry, or what may become one. */
export type Known = Listing & Readonly<{ about: About }>;
/** One that stands on the list. */
export type Standing = Known & Readonly<{ entry: deciding.Entry }>;

const aboutOf = ({
  listingId,
  subject,
  capacity,
  penalty: { organ, handlingOrgan, investigators },
}: Fact<told.CandidateRaised>): About => ({
  listingId,
  subject,
  capacity,
  organ,
  handlingOrgan,
  investigators,
});

const measureNow = (
  { measures: all }: Listing,
  id: string,
  change: Partial<Measure>,
): Partial<Listing> => ({
  measures: all.map((one) => (one.measureId === id ? { ...one, ...change } : one)),
});

export const evolveListing = evolving<Listing, told.ListingEvent>({
  CandidateRaised: (_, raised) => ({ raised, about: aboutOf(raised) }),
  CandidateConfirmed: ({ about }, confirmed) => ({
    confirmed,
    ...(about && { about: { ...about, capacity: confirmed.capacity } }),
  }),
  CandidateClosed: (_, closed) => ({ closed }),
  PenaltyFell: (_, fell) => ({ fell }),
  BanNoted: ({ bans }, { ban }) => ({ bans: [...bans, ban] }),
  SubjectNotified: (_, notified) => ({ notified, noticeServed: undefined, review: undefined }),
  ListingNoticeServed: (_, noticeServed) => ({ noticeServed }),
  SubjectHeard: ({ heard }, one) => ({ heard: [...heard, one], review: undefined }),
  ListingReviewed: (_, review) => ({ review }),
  SubjectListed: (_, { entry, by }) => ({ entry, decidedBy: by }),
  ListingDeclined: (_, declined) => ({ declined }),
  ListingTakenOver: (_, { listingId, subject, capacity, organ, entry, takenOver, by }) => ({
    about: { listingId, subject, capacity, organ, handlingOrgan: organ, investigators: [] },
    entry,
    takenOver,
    decidedBy: by,
  }),
  ListingServed: (_, served) => ({ served }),
  RepairNoticeServed: (_, repairNotice) => ({ repairNotice }),
  EnteredInCredit: (_, entered) => ({ entered }),
  EntryPublished: (_, published) => ({ published }),
  MeasureSent: ({ measures: all }, one) => ({ measures: [...all, one] }),
  MeasureAnswered: (was, answered) => measureNow(was, answered.measureId, { answered }),
  MeasureLifted: (was, lifted) => measureNow(was, lifted.measureId, { lifted }),
  MeasureLiftingAcknowledged: (was, acknowledged) =>
    measureNow(was, acknowledged.measureId, { acknowledged }),
  ExitApplied: (_, applied) => ({ applied, verified: undefined }),
  ExitVerified: (_, verified) => ({ verified }),
  ExitGranted: (_, granted) => ({ granted, applied: undefined, ended: 'removed-early' }),
  ExitRefused: (_, refused) => ({ refused, applied: undefined, verified: undefined }),
  ListingRestored: (_, restored) => ({
    restored,
    entry: restored.entry,
    decidedBy: restored.by,
    ended: undefined,
    served: undefined,
    repairNotice: undefined,
    entered: undefined,
    published: undefined,
    verified: undefined,
  }),
  ListingExpired: () => ({ ended: 'expired', applied: undefined }),
  ListingRevoked: (_, revoked) => ({ revoked, ended: 'revoked', applied: undefined }),
  ...clockChanges,
});

/** What is known after so many events. */
export const listingAfter = (events: readonly told.ListingEvent[]): Listing =>
  events.reduce((state, event) => evolveOne(evolveListing, state, event), noListing);

const known = (listing: Listing): Known => {
  const { about } = listing;
  return about
    ? { ...listing, about }
    : unknown('no-such-listing', 'There is no such entry（无此名单记录）.');
};

/** Not decided yet, and not closed: it may still become an entry or none. */
export const undecided = ({ closed, entry, declined }: Listing): void => {
  if (closed) refuse('candidate-closed', 'The candidate was closed（拟列入已终结）.', 'BLK-S15');
  if (declined)
    refuse('not-listed-decided', 'It was decided not to list（已决定不予列入）.', 'BLK-S5');
  if (entry) refuse('already-listed', 'It was decided already（已作出列入决定）.', 'BLK-S4');
};

/** What stands on the list now. */
export const standingNow = (listing: Known): Standing => {
  const { entry, ended } = listing;
  if (!entry)
    return refuse('not-listed', 'This subject is not on the list（尚未列入名单）.', 'BLK-S4');
  if (ended)
    refuse('off-the-list', 'It is off the list already（已移出名单）.', 'BLK-S8', 'BLK-S10');
  return { ...listing, entry };
};

/** Declares commands that may begin a file. */
export const listingCommand = commandsOf<Listing, told.ListingEvent>(undefined, 'kept');
/** Declares commands on a file that there is. */
export const knownCommand = commandsOnThe<Listing, Known, told.ListingEvent>(known, 'kept');
