import {
  type Instant,
  type Label,
  type LocalDate,
  localDateOf,
  plusDays,
  type Recorded,
} from '#domain/kernel';
import type { Entry } from '../../listing/deciding/deciding.events.js';
import { type ListingEvent, listingLabels } from '../../listing/listing.events.js';
import { type Listing, listingAfter, type Measure } from '../../listing/listing.state.js';

/** An event that the answer rests on（据以认定的记录）. */
type RestsOn = Readonly<{
  revision: number;
  name: Label;
  on: LocalDate;
  recordedAt: Instant;
  /** Version of the law in force at that act, and digest of the entry in the chain. */
  law: string;
  digest: string;
}>;

/** A place where it was public, and what it said of it. */
type Place = Readonly<{ place: string; standsOn?: LocalDate; goneOn?: LocalDate }>;

/** A department that was told, and what it said. */
type Department = Readonly<{
  to: string;
  kind: string;
  basis: string;
  number: string;
  sentOn: LocalDate;
  accepted?: boolean;
  theirs?: string;
  answeredOn?: LocalDate;
  inForceFrom?: LocalDate;
  liftedOn?: LocalDate;
  liftingAcknowledgedOn?: LocalDate;
}>;

/** How one entry stood on a day, and by what that is known（在列证明）. */
export type Proof = Readonly<{
  listingId: string;
  listed: boolean;
  /** As what it stood, under which rule; the last before that day where it stands no more. */
  entry: Entry;
  public: boolean;
  publishedOn?: LocalDate;
  places: readonly Place[];
  subjectTold: Readonly<{ noticeOn?: LocalDate; decisionOn?: LocalDate; papers?: number }>;
  departments: readonly Department[];
  restsOn: readonly RestsOn[];
}>;

/** What the file is told besides its own events（公开回执）. */
type Answer = Readonly<{ event: number; place: string; acknowledgedOn: LocalDate }>;
type Told = Recorded<ListingEvent>;

const days: { readonly [T in ListingEvent['type']]?: (data: never) => LocalDate } = {
  ListingTakenOver: ({ entry }: Readonly<{ entry: Entry }>) => entry.listedOn,
  // Its last day is a day on the list.
  ListingExpired: ({ endedOn }: Readonly<{ endedOn: LocalDate }>) => plusDays(endedOn, 1),
  MeasureAnswered: ({ answeredOn }: Readonly<{ answeredOn: LocalDate }>) => answeredOn,
  MeasureLiftingAcknowledged: ({ acknowledgedOn }: Readonly<{ acknowledgedOn: LocalDate }>) =>
    acknowledgedOn,
};

const dayOf = (event: Recorded): LocalDate => {
  const { type, data, envelope } = event;
  if (type === 'PublicationAcknowledged') return (data as Answer).acknowledgedOn;
  const day = days[type as ListingEvent['type']];
  return day ? day(data as never) : localDateOf(envelope.validAt);
};

const isAnswer = ({ type }: Recorded): boolean => type === 'PublicationAcknowledged';

const placesIn = (events: readonly Told[]): readonly Place[] => {
  const publication = events.findLast(({ type }) => type === 'EntryPublished');
  if (publication?.type !== 'EntryPublished') return [];
  const answers = events.filter(isAnswer).map(({ data }) => data as unknown as Answer);
  return publication.data.places.map((place) => {
    const said = answers.filter((one) => one.place === place);
    const stands = said.find(({ event }) => event === publication.revision);
    const gone = said.find(({ event }) => event > publication.revision);
    return {
      place,
      ...(stands && { standsOn: stands.acknowledgedOn }),
      ...(gone && { goneOn: gone.acknowledgedOn }),
    };
  });
};

const departmentOf = ({ answered, lifted, acknowledged, ...sent }: Measure): Department => ({
  to: sent.to,
  kind: sent.kind,
  basis: sent.basis,
  number: sent.number,
  sentOn: sent.sentOn,
  ...(answered && {
    accepted: answered.accepted,
    theirs: answered.number,
    answeredOn: answered.answeredOn,
    ...(answered.inForceFrom !== undefined && { inForceFrom: answered.inForceFrom }),
  }),
  ...(lifted && { liftedOn: lifted.liftedOn }),
  ...(acknowledged && { liftingAcknowledgedOn: acknowledged.acknowledgedOn }),
});

const subjectTold = ({ noticeServed, served }: Listing): Proof['subjectTold'] => ({
  ...(noticeServed && { noticeOn: noticeServed.servedOn }),
  ...(served && { decisionOn: served.servedOn, papers: served.papers.length }),
});

const restsOn = (event: Told): RestsOn => {
  const { revision, type, envelope } = event;
  const { recordedAt, law, digest } = envelope;
  return { revision, name: listingLabels[type], on: dayOf(event), recordedAt, law, digest };
};

const carries: readonly ListingEvent['type'][] = [
  'SubjectListed',
  'ListingTakenOver',
  'EntryPublished',
  'ExitGranted',
  'ListingRestored',
  'ListingExpired',
  'PenaltyFell',
  'ListingRevoked',
];

/**
 * How an entry stood on a day（某日是否在列）: made of the events that had happened by then and of
 * nothing else, each named with its place in the chain. Nothing of one that was not decided yet.
 */
export const provedOn = (
  listingId: string,
  events: readonly Told[],
  on: LocalDate,
): Proof | undefined => {
  const then = events.filter((event) => dayOf(event) <= on);
  const own = then.filter((event) => !isAnswer(event));
  const listing = listingAfter(own);
  const { entry, ended, published, measures } = listing;
  if (!entry) return undefined;
  return {
    listingId,
    listed: ended === undefined,
    entry,
    public: ended === undefined && published !== undefined,
    ...(published && { publishedOn: published.publishedOn }),
    places: placesIn(then),
    subjectTold: subjectTold(listing),
    departments: measures.map(departmentOf),
    restsOn: own.filter(({ type }) => carries.includes(type)).map(restsOn),
  };
};
