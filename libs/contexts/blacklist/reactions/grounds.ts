import type { Capacity } from '../listing/facts.js';

type Ground = Readonly<{ article: string; unit?: readonly string[]; person?: readonly string[] }>;

/**
 * Which triggers a penalty under an article may meet（线索比对）, for a unit and for a person. It
 * only says where somebody has to look: an officer says which is met, and whether any is.
 */
const grounds: readonly Ground[] = [
  { article: 'WSL 114', unit: ['M11-6a', 'M11-6b', 'M11-6c'] },
  { article: 'WSL 95', person: ['M11-6a', 'M11-6b', 'M11-6c'] },
  { article: 'WSL 110', person: ['M11-6d', 'M11-6e'] },
  { article: 'R493 35', person: ['M11-6e'] },
  { article: 'R493 36', unit: ['M11-6d'], person: ['M11-6d'] },
  { article: 'WSL 92', unit: ['M11-7b'], person: ['M11-7b'] },
  { article: 'SPL 19', unit: ['M11-7a'] },
];

/** Triggers by which a person is listed as the principal; as responsible by all others. */
const ofPrincipals = ['M11-6a', 'M11-6b', 'M11-6c', 'M11-6e'];

type Candidate = Readonly<{ capacity: Capacity; triggers: readonly string[] }>;

/** As what the one who was punished may have to be listed, and by which triggers. */
export const candidatesFor = (
  kind: 'citizen' | 'organisation',
  articles: readonly string[],
): readonly Candidate[] => {
  const met = grounds.filter(({ article }) => articles.includes(article));
  if (kind === 'organisation') {
    const triggers = met.flatMap(({ unit = [] }) => unit);
    return triggers.length > 0 ? [{ capacity: 'unit', triggers }] : [];
  }
  const all = met.flatMap(({ person = [] }) => person);
  const principal = all.filter((one) => ofPrincipals.includes(one));
  if (principal.length > 0) return [{ capacity: 'principal', triggers: principal }];
  return all.length > 0 ? [{ capacity: 'responsible', triggers: all }] : [];
};
