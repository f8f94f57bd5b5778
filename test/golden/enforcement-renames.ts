import type { Rename } from './openapi-compare.js';

const cases = 'POST /enforcement-cases/{id}';
const added = (why: string, ...places: readonly string[]): readonly Rename[] =>
  places.map((to) => ({ api: 'command', to, why }));

/** What enforcement takes beside what it took. */
export const enforcementRenames: readonly Rename[] = [
  ...added(
    'a fine below its range names the ground of mitigation (PL 32)',
    `${cases}/change body.mitigation`,
    `${cases}/conclusion body.proposal.items[].mitigation`,
    `${cases}/decision body.items[].mitigation`,
    `${cases}/notice body.items[].mitigation`,
    'POST /summary-cases body.mitigation',
  ),
  ...added('a fine on the spot names its step as well', 'POST /summary-cases body.step'),
];
