import { type Label, partsOf, type Position, type Recorded } from '#domain/kernel';
import type { KeyChange } from '#platform/following';

export type Row = Readonly<Record<string, unknown>> | undefined;
/** Which entry is told of, and whether it is told again because it was corrected. */
export type Which = Readonly<{ entry: number; again: boolean }>;

/** What both lists know of a thing that left the house. */
type Thing = Readonly<{ what: Label; law: readonly string[]; thread?: string }>;

/** In the name of which organ it was acted on, and by whom; of a program, as it was. */
export const handOf = ({ envelope: { actor } }: Recorded, row: Row) =>
  actor.kind === 'person'
    ? { organ: actor.capacity.organ, hands: [actor.id] }
    : { organ: row?.['organ'] ?? '', hands: row?.['hands'] ?? [] };

const digits = 20;

/** A position of the log as text that stands in the order of the log. */
export const placeOf = ({ commit, prepare }: Position): string =>
  `${commit.padStart(digits, '0')}/${prepare.padStart(digits, '0')}`;

/** By which entry it was told last, when that was recorded, and where it stands in the log. */
export const toldOn = ({ revision, position, envelope: { recordedAt } }: Recorded) => ({
  revision,
  recordedAt,
  place: placeOf(position),
});

/** Who acted on it last, and when it was recorded. */
export const actedOn = (event: Recorded, row: Row): object => ({
  ...handOf(event, row),
  ...toldOn(event),
});

/** What a thread is known by: what it says itself, else its words. */
export const threadOf = ({ what, thread = what.en }: Pick<Thing, 'what' | 'thread'>): string =>
  thread;

/** What a row says of the matter that it is of. */
export const beginning = (event: Recorded, thing: Thing, { entry }: Which): object => {
  const { category = '', district = '', id: subjectId = '' } = partsOf(event.stream) ?? {};
  const { what, law } = thing;
  const matter = { district, category, subjectId, handlingOrgan: null, partyId: '' };
  const key = { outgoingId: `${event.stream}@${entry}`, thread: threadOf(thing), latest: true };
  return { ...matter, ...key, what, law, ...actedOn(event, undefined) };
};

/** What came before it of its thread is the latest no more. */
export const earlierAreNot = ({ stream }: Recorded, thing: Thing): KeyChange => ({
  key: { stream },
  merge: (row) => (row?.['thread'] === threadOf(thing) ? { latest: false } : {}),
});
