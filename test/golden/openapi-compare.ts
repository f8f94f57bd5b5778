import type { Facts } from './openapi-facts.js';
import { inTodaysWords, type Word } from './words.js';

/**
 * A place of the old description that has another name today, or none; with everything below it.
 */
export type Rename = Readonly<{
  api: 'command' | 'query';
  /** As it was called: `POST /x body.old`; absent for what is new. */
  from?: string;
  /** As it is called now; absent for what is gone; the same for what is described otherwise. */
  to?: string;
  /** Why clients may be asked to follow. */
  why: string;
}>;

/**
 * What is described besides, at many operations, and was always so. It explains what is new; what
 * is said otherwise only where it was said as `instead`.
 */
export type Besides = Readonly<{ places: RegExp; instead?: RegExp; why: string }>;

/** One promise that is not kept as it was given. */
export type Difference = Readonly<{ place: string; before?: string; after?: string }>;

export type Compared = Readonly<{
  unexpected: readonly Difference[];
  /** What a rename explains. */
  expected: readonly Difference[];
  /** Renames that explain nothing: the list is to stay true. */
  idle: readonly (Rename | Word | Besides)[];
}>;

/** Whether a place is that one or lies below it. */
const lies = (place: string, above: string): boolean =>
  place.startsWith(above) && /^($|[ .[|(])/.test(place.slice(above.length));

const renamed = (place: string, renames: readonly Rename[]): string => {
  const found = renames.find(({ from, to }) => from && to && lies(place, from));
  return found ? found.to! + place.slice(found.from!.length) : place;
};

const explains = (rename: Rename, { place, before, after }: Difference): boolean =>
  (rename.to === undefined && after === undefined && lies(place, rename.from ?? '')) ||
  (rename.from === undefined && before === undefined && lies(place, rename.to ?? '')) ||
  (rename.from !== undefined && rename.from === rename.to && lies(place, rename.from));

const isBesides = ({ places, instead }: Besides, { place, before, after }: Difference): boolean =>
  after !== undefined &&
  places.test(place) &&
  (before === undefined || (instead?.test(before) ?? false));

type Said = Readonly<{ words?: readonly Word[]; besides?: readonly Besides[] }>;

/**
 * What two descriptions promise differently, places with another name compared with what they were.
 */
export const compared = (
  before: Facts,
  after: Facts,
  renames: readonly Rename[],
  { words = [], besides = [] }: Said = {},
): Compared => {
  const today = (place: string): string => inTodaysWords(renamed(place, renames), words);
  const was = new Map([...before].map(([place, fact]) => [today(place), fact]));
  const moved = [...before.keys()]
    .filter((place) => today(place) !== place)
    .map((place) => ({ place, before: place, after: today(place) }));
  const differences = [...new Set([...was.keys(), ...after.keys()])]
    .toSorted()
    .filter((place) => was.get(place) !== after.get(place))
    .map((place) => difference(place, was.get(place), after.get(place)));
  const known = (one: Difference) =>
    renames.some((rename) => explains(rename, one)) || besides.some((said) => isBesides(said, one));
  const idle = renames.filter(
    (rename) =>
      !differences.some((one) => explains(rename, one)) &&
      !moved.some(({ place }) => rename.from && rename.to && lies(place, rename.from)),
  );
  return {
    unexpected: differences.filter((one) => !known(one)),
    expected: [...moved, ...differences.filter(known)],
    idle: [
      ...idle,
      ...besides.filter((said) => !differences.some((one) => isBesides(said, one))),
      ...words.filter((word) =>
        [...before.keys()].every((one) => inTodaysWords(one, [word]) === one),
      ),
    ],
  };
};

const difference = (place: string, before?: string, after?: string): Difference => ({
  place,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** One line for people. */
export const told = ({ place, before, after }: Difference): string => {
  if (before === undefined) return `new      ${place}: ${after}`;
  if (after === undefined) return `gone     ${place}: ${before}`;
  return `changed  ${place}: ${before} → ${after}`;
};
