import { asCompared, type Event, type Instant, refuse } from '#domain/kernel';
import { clauseNumbers } from '#domain/law';
import { free, held, onRecord, reservation } from '#domain/procedure';

/** What one hazard is, whatever file it is reported in: whose, by which clause, where. */
export type SameHazard = Readonly<{
  subject: string;
  set: string;
  clause: string;
  address: string;
}>;

/** The name space of its streams. */
export const openListingSpace = 'b0f2d6f3-6a1c-5d39-9f0f-3b9c1c2f7a41';

/** One hazard by whose it is, by its clause and where, however that is written. */
export const sameHazard = (
  subject: string,
  { set, clause }: Readonly<{ set: string; clause: string }>,
  address: string,
): SameHazard => ({
  subject,
  set,
  clause: clauseNumbers(clause).join('.') || asCompared(clause),
  address: asCompared(address),
});

/** It is about to be listed in one file: in no other. */
export type ListingHeld = Event<
  'ListingHeld',
  SameHazard & { hazardId: string; attempt: string; at: Instant }
>;
/** It is listed in that file. */
export type ListingTaken = Event<'ListingTaken', SameHazard & { hazardId: string }>;
/** The listing is over, or never came. */
export type ListingReleased = Event<'ListingReleased', { hazardId: string; reason: string }>;
export type OpenListingEvent = ListingHeld | ListingTaken | ListingReleased;

/** One open listing for one hazard over all files of the district (HAZ-S4). */
export const openListingNoun = reservation<SameHazard, OpenListingEvent>({
  stream: { category: 'hazardsOpenListing', upcasters: {} },
  title: 'Open listing（在挂隐患）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'ListingHeld',
      data: { hazardId: matter, ...details, attempt, at: since },
    }),
    onRecord: ({ matter, details }) => ({
      type: 'ListingTaken',
      data: { hazardId: matter, ...details },
    }),
    released: ({ matter, reason }) => ({
      type: 'ListingReleased',
      data: { hazardId: matter, reason },
    }),
  },
  evolve: {
    ListingHeld: (was, { hazardId, attempt, at, ...details }) =>
      held(was, { matter: hazardId, attempt, details, since: at }),
    ListingTaken: (_, { hazardId, ...details }) => onRecord(hazardId, details),
    ListingReleased: () => free,
  },
  taken: ({ matter }) =>
    refuse(
      'listed-in-another-file',
      `The same hazard is listed in the file ${matter}（同一隐患已在档案 ${matter} 挂牌）.`,
      'HAZ-S4',
    ),
});
