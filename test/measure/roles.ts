/** The parts a file plays in its context. */
export const roles = [
  'verbs',
  'shared rules',
  'events',
  'state, evolve',
  'decider tables',
  'write controllers, DTO',
  'read plumbing',
  'processes',
  'projections, reactions',
  'wiring',
] as const;
export type Role = (typeof roles)[number];

const says = (pattern: RegExp) => (_: string, text: string) => pattern.test(text);
const called = (pattern: RegExp) => (inside: string) => pattern.test(inside);
const both =
  (...asked: readonly ((inside: string, text: string) => boolean)[]) =>
  (inside: string, text: string) =>
    asked.every((ask) => ask(inside, text));

const edge = called(/^(http|reading)\//);

// The first that fits. Paths are taken inside the context, so that both layouts are read alike.
const fits: readonly (readonly [Role, (inside: string, text: string) => boolean])[] = [
  [
    'wiring',
    called(
      /^seed\/|^contract\.ts$|^[^/]+\.(commands|queries|worker|lookup|runner|direct|accounts|deciders|catalogue|seed)\.ts$/,
    ),
  ],
  ['projections, reactions', called(/^(projections|registers|reactions|deadlines)\//)],
  ['processes', called(/^processes\//)],
  ['read plumbing', both(edge, called(/reading[^/]*\.bodies\.ts$/))],
  ['write controllers, DTO', both(edge, called(/(\.bodies|\/fields)\.ts$/))],
  [
    'write controllers, DTO',
    both(edge, called(/\.controller\.ts$/), says(/@(Post|Put|Patch|Delete)\(/)),
  ],
  ['read plumbing', both(edge, called(/\.controller\.ts$/))],
  [
    'processes',
    both(edge, says(/from '#(libs\/(event-store|numbers)|platform\/(store|numbers))'/)),
  ],
  ['read plumbing', edge],
  ['events', called(/\.events\.ts$|-news\.ts$/)],
  ['state, evolve', called(/\.(state|evolve|shape|matter)\.ts$/)],
  ['decider tables', called(/\.(decider|noun|stream)\.ts$/)],
  ['verbs', says(/\bCommand<\s*'|[cC]ommand\(\s*'/)],
];

/**
 * Which part a file of a context plays, by its name and by what it holds; what fits nothing is a
 * rule others share.
 */
export const roleOf = (inside: string, text: string): Role =>
  fits.find(([, fit]) => fit(inside, text))?.[0] ?? 'shared rules';
