import { type About, type LocalDate } from '#domain/kernel';
import { matterOf, matterRegister, type Says, silent, unopenedMatter } from '#platform/registers';
import type { Entry } from '../listing/deciding/deciding.events.js';
import type { Subject } from '../listing/facts.js';
import type { ListingEvent } from '../listing/listing.events.js';
import { listingStream } from '../listing/listing.stream.js';
import { ListingRow, type ListingStage, type MeasureNow, type Span } from './listing-row.js';

type Row = Readonly<ListingRow>;

const party = ({ kind, id, name, creditCode, address }: Subject): Partial<ListingRow> => ({
  partyId: id,
  partyName: name,
  partyKind: kind,
  creditCode: creditCode ?? null,
  address: (kind === 'organisation' ? address : undefined) ?? null,
});

const ended = (spans: readonly Span[], to: LocalDate): readonly Span[] =>
  spans.map((one) => (one.to === undefined ? { ...one, to } : one));

const onTheList = (entry: Entry, { listed }: Row): Partial<ListingRow> => ({
  stage: 'listed',
  regime: entry.regime,
  triggers: [entry.trigger],
  decisionNumber: entry.number,
  cause: entry.cause,
  listedOn: entry.listedOn,
  until: entry.until ?? null,
  exitFrom: entry.exitFrom ?? null,
  onTheList: true,
  listed: [...listed, { from: entry.listedOn }],
});

const off = (
  stage: ListingStage,
  [on, row]: readonly [LocalDate, Row],
  { envelope: { recordedAt } }: About,
): Partial<ListingRow> => ({
  stage,
  ...(row.publicState === 'public' && {
    publicState: 'withdrawn',
    publicSince: null,
    publicChangedAt: recordedAt,
  }),
  onTheList: false,
  listed: ended(row.listed, on),
  public: ended(row.public, on),
  places: [],
});

const measure = ({ measures }: Row, id: string, change: Partial<MeasureNow>) => ({
  measures: measures.map((one) => (one.measureId === id ? { ...one, ...change } : one)),
});

const says: Says<ListingEvent, ListingRow> = {
  CandidateRaised: ({ subject, capacity, triggers, penalty, raisedOn, by }) => ({
    ...party(subject),
    capacity,
    triggers,
    filedOn: raisedOn,
    organ: penalty.organ,
    handlingOrgan: penalty.handlingOrgan === penalty.organ ? null : penalty.handlingOrgan,
    penaltyCase: penalty.case,
    penaltyNumber: penalty.decisionNumber,
    ...(by !== undefined && { hands: [by] }),
  }),
  CandidateConfirmed: ({ trigger, capacity, by }, { hands }) => ({
    stage: 'confirmed',
    triggers: [trigger],
    capacity,
    hands: [...hands, by],
  }),
  CandidateClosed: () => ({ stage: 'closed' }),
  PenaltyFell: () => ({ penaltyFell: true }),
  BanNoted: silent,
  SubjectNotified: ({ by, cause }, { hands }) => ({
    stage: 'notified',
    cause,
    hands: [...hands, by],
  }),
  ListingNoticeServed: silent,
  SubjectHeard: () => ({ stage: 'heard' }),
  ListingReviewed: ({ passed }, { stage }) => ({ stage: passed ? 'reviewed' : stage }),
  SubjectListed: ({ entry }, row) => onTheList(entry, row),
  ListingDeclined: () => ({ stage: 'not-listed' }),
  ListingTakenOver: ({ subject, capacity, organ, lister, entry }, row) => ({
    ...party(subject),
    capacity,
    organ,
    lister,
    filedOn: entry.listedOn,
    ...onTheList(entry, row),
  }),
  ListingServed: silent,
  RepairNoticeServed: silent,
  EnteredInCredit: silent,
  EntryPublished: ({ places, publishedOn }, row, { envelope: { recordedAt } }) => ({
    stage: 'published',
    publicState: 'public',
    publicSince: publishedOn,
    publicChangedAt: recordedAt,
    places,
    public: [...row.public, { from: publishedOn }],
  }),
  MeasureSent: ({ measureId, kind, basis, to, number, sentOn }, { measures }) => ({
    measures: [...measures, { measureId, kind, basis, to, number, sentOn, state: 'sent' }],
  }),
  MeasureAnswered: ({ measureId, accepted, number: theirs, inForceFrom }, row) =>
    measure(row, measureId, {
      state: accepted ? 'in-force' : 'rejected',
      theirs,
      ...(inForceFrom !== undefined && { inForceFrom }),
    }),
  MeasureLifted: ({ measureId, liftedOn }, row) =>
    measure(row, measureId, { state: 'lifted', liftedOn }),
  MeasureLiftingAcknowledged: ({ measureId, number: theirs }, row) =>
    measure(row, measureId, { state: 'lifting-acknowledged', theirs }),
  ExitApplied: () => ({ stage: 'exit-applied' }),
  ExitVerified: silent,
  ExitGranted: ({ grantedOn }, row, about) => off('removed-early', [grantedOn, row], about),
  ExitRefused: (_, row) => ({ stage: row.places.length > 0 ? 'published' : 'listed' }),
  ListingRestored: ({ entry }, row) => onTheList(entry, row),
  ListingExpired: ({ endedOn }, row, about) => off('expired', [endedOn, row], about),
  ListingRevoked: ({ revokedOn }, row, about) => off('revoked', [revokedOn, row], about),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): ListingRow => ({
  ...unopenedMatter(about),
  listingId: matterOf(about).id,
  stage: 'candidate',
  capacity: 'unit',
  triggers: [],
  regime: null,
  penaltyCase: null,
  penaltyNumber: null,
  decisionNumber: null,
  cause: null,
  lister: null,
  listedOn: null,
  until: null,
  exitFrom: null,
  onTheList: false,
  listed: [],
  public: [],
  publicState: 'not-yet',
  publicSince: null,
  publicChangedAt: null,
  address: null,
  places: [],
  measures: [],
  penaltyFell: false,
});

/** 严重失信主体名单台账: one row per subject and ground. */
export const listingRegister = matterRegister<ListingEvent, ListingRow>(listingStream, {
  name: 'blacklist.listings',
  version: 2,
  table: ListingRow,
  unopened,
  opens: ['CandidateRaised', 'ListingTakenOver'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: (row) => [row.partyName, row.creditCode, row.decisionNumber, row.penaltyNumber],
});
