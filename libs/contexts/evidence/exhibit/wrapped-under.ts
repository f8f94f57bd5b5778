import { partsOf } from '#domain/kernel';
import type { Exhibit } from './exhibit.state.js';

/** The name of the key of a matter, by the matter's stream. */
export const keyOfMatter = (matter: string): string => {
  const { category, id } = partsOf(matter) ?? {};
  return `matter/${category === undefined ? matter : `${category}.${id}`}`;
};

type Lying = Readonly<{
  places: Exhibit['places'];
  taken: readonly Readonly<{ organ: string }>[];
}>;

/**
 * The keys that wrap that of its file（文件密钥的上级密钥）: of each matter that it lies in; of
 * its organ's vault while it lies in none.
 */
export const wrappedUnder = ({ places, taken }: Lying): readonly string[] =>
  places.length > 0
    ? [...new Set(places.map(({ matter }) => keyOfMatter(matter)))]
    : taken.slice(-1).map(({ organ }) => `vault/${organ}`);
