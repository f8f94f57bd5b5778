import type { RegisteredOrgan } from '../organ/organ.state.js';
import { newest } from '../shared/dated.js';
import type { Directory } from './directory.js';
import { entriesOf, valueIn } from './table.js';

const prefixOf = ({ documentPrefixes }: RegisteredOrgan): string => newest(documentPrefixes).value;

/**
 * The organs whose numbers begin with the same words（同一机关代字）, by who counts for all: the
 * principal before whoever acts in its name, the one entered first before others, and last those
 * that once had that prefix, whose numbers stand.
 */
export const sharingPrefixIn = (
  { organs, organsSince }: Directory,
  id: string,
): readonly string[] => {
  const organ = valueIn(organs, id);
  if (organ?.status !== 'registered') return [];
  const prefix = prefixOf(organ);
  const rankOf = (one: RegisteredOrgan): string =>
    [
      prefixOf(one) === prefix ? 0 : 1,
      one.actsFor === undefined ? 0 : 1,
      valueIn(organsSince, one.id) ?? '',
      one.id,
    ].join(' ');
  return [...entriesOf(organs)]
    .flatMap(([, one]) => (one.status === 'registered' ? [one] : []))
    .filter(({ documentPrefixes }) => documentPrefixes.some(({ value }) => value === prefix))
    .map((one) => [rankOf(one), one.id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
};
