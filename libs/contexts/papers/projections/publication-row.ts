import type { LocalDate, Outgoing, Recorded } from '#domain/kernel';
import type { KeyChange } from '#platform/following';
import type { Place } from './outgoing-rows.js';
import {
  actedOn,
  beginning,
  earlierAreNot,
  type Row,
  threadOf,
  toldOn,
  type Which,
} from './row-of-entry.js';

type Published = NonNullable<Outgoing['published']>;
type Acknowledged = NonNullable<Outgoing['acknowledged']>;

const placesIn = (row: Row): readonly string[] => (row?.['places'] as readonly string[]) ?? [];
const knownAt = (row: Row): readonly Place[] => (row?.['acknowledged'] as readonly Place[]) ?? [];

/** Whether a place has not said what is so of it now. */
const someWaits = (
  places: readonly string[],
  known: readonly Place[],
  of: 'standsOn' | 'goneOn',
): boolean => places.some((place) => !known.some((one) => one.place === place && one[of]));

/** Something was made public: a row of its own; corrected, the same one. */
export const publicationMade = (
  event: Recorded,
  published: Published,
  which: Which,
): readonly KeyChange[] => {
  const { places, on: since } = published;
  const key = { stream: event.stream, entry: which.entry };
  if (which.again) return [{ key, merge: () => ({ ...toldOn(event), places, since }) }];
  const open = { until: null, state: 'public', offBy: null };
  const nobodyYet = { acknowledged: [], waits: places.length > 0 };
  const set = { ...beginning(event, published, which), places, since, ...open, ...nobodyYet };
  return [earlierAreNot(event, published), { key, set }];
};

const isTakenOff = (row: Row, published: Published, { entry, again }: Which): boolean =>
  again
    ? row?.['offBy'] === entry
    : row?.['state'] === 'public' && row['thread'] === threadOf(published);

/** It is taken off: all that is public under these words. */
export const takenOff = (event: Recorded, published: Published, which: Which): KeyChange => ({
  key: { stream: event.stream },
  merge: (row) => {
    if (!isTakenOff(row, published, which)) return {};
    const waits = someWaits(placesIn(row), knownAt(row), 'goneOn');
    const off = { until: published.on, state: 'withdrawn', offBy: which.entry };
    return { ...actedOn(event, row), ...off, waits };
  },
});

const noted = (
  known: readonly Place[],
  place: string,
  of: 'standsOn' | 'goneOn',
  on: LocalDate,
): readonly Place[] => {
  const before = known.find((one) => one.place === place);
  return [...known.filter((one) => one !== before), { ...before, place, [of]: on }];
};

/** One place says that it stands there, or that it is gone. */
export const acknowledgedAt = (event: Recorded, { place, on, entry }: Acknowledged): KeyChange => ({
  key: { stream: event.stream },
  merge: (row) => {
    const off = row?.['offBy'] === entry;
    if (!off && row?.['entry'] !== entry) return {};
    const acknowledged = noted(knownAt(row), place, off ? 'goneOn' : 'standsOn', on);
    const asked = row?.['state'] === 'withdrawn' ? 'goneOn' : 'standsOn';
    const waits = someWaits(placesIn(row), acknowledged, asked);
    return { ...actedOn(event, row), acknowledged, waits };
  },
});
