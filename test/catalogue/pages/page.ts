import {
  decide,
  type Event,
  type Field,
  type Fields,
  fold,
  Refusal,
  rulesOf,
  type WithClocks,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import type { Case } from '../tried-nouns.js';

// One page for each noun, made from its declarations: what is said of it here is what the product
// does.

/** A route that reads something of a noun, and who may. */
export type Reader = Readonly<{
  method: string;
  path: string;
  roles: readonly string[];
  ofMatter: boolean;
}>;

/** A reaction, and the kinds of events it follows. */
export type Follower = Readonly<{ name: string; category: string; types: readonly string[] }>;

/** What pages are made with, beside the nouns. */
export type Beside = Readonly<{ readers: readonly Reader[]; followers: readonly Follower[] }>;

const kindOf = (field: Field): string => {
  if (field.kind === 'ref' || field.kind === 'refs') return `ref ${field.to.category}`;
  if (field.kind === 'word' || field.kind === 'words') return field.words.join(' | ');
  if (field.kind === 'part' || field.kind === 'parts') return `${field.kind} ${field.shape.name}`;
  return field.kind;
};

const fieldLine = ([name, field]: readonly [string, Field]): string =>
  `  - \`${field.called ?? name}\`${field.optional ? '?' : ''} ${kindOf(field)}: ${field.about}`;

const linesOf = (fields: Fields): readonly string[] => Object.entries(fields).map(fieldLine);

/** What a command leads to in the history its sample stands in; nothing where it needs another. */
const eventsOf = ({ noun, verb, sample, office }: Case): readonly Event[] => {
  if (!sample || !office) return [];
  const [rules, command] = [rulesOf(noun), { type: verb.name, data: sample.data }];
  const state = fold(rules, sample.history);
  const hands = [
    ...verb.by.map((role) => (sample.as ?? office.somebody)(role)),
    ...verb.system.map((by) => ({ kind: 'system' as const, by, name: by })),
  ];
  for (const actor of hands) {
    try {
      const act = office.act({ actor, ...sample.act });
      return decide(rules, command, state, lookingAround(rules, command, state, act));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return [];
};

type Told = WithClocks<{ documents?: readonly Readonly<{ code: string }>[] }>;

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].toSorted();
const named = (title: string, all: readonly string[]): readonly string[] =>
  all.length === 0 ? [] : [`  - ${title}: ${unique(all).join(', ')}`];

const whatFollows = (one: Case): readonly string[] => {
  const events = eventsOf(one);
  const told = events.map(({ data }) => data as Told);
  const set = told
    .flatMap(({ clocks = [] }) => clocks)
    .flatMap((clock) => (clock.op === 'stop' ? [] : [clock]));
  return [
    ...named(
      'events',
      events.map(({ type }) => type),
    ),
    ...named(
      'clocks',
      set.filter(({ owed }) => !owed).map(({ set: { rule } }) => rule),
    ),
    ...named(
      'duties',
      set.flatMap(({ owed, set: { rule } }) =>
        owed ? [`${owed.what.zh} (${rule}, ${owed.by.kind})`] : [],
      ),
    ),
    ...named(
      'windows',
      events.flatMap(({ type, data }) =>
        type === 'FactCounted' && 'rule' in data ? [String(data.rule)] : [],
      ),
    ),
    ...named(
      'papers',
      told.flatMap(({ documents = [] }) => documents.map(({ code }) => code)),
    ),
  ];
};

const doorOf = ({ noun, verb }: Case): string => {
  if (verb.at === undefined) return `by the system (${verb.system.join(', ')})`;
  const path = verb.at.startsWith('/') ? verb.at : `/${noun.path}/:id/${verb.at}`;
  return `${(verb.method ?? 'post').toUpperCase()} ${verb.at === '' ? `/${noun.path}` : path}`;
};

const commandLines = (one: Case): readonly string[] => {
  const { asks, restsOn = {}, by, related, evenInOwn, name, title } = one.verb;
  const standing = `${related ? ', as they stand to the matter' : ''}${evenInOwn ? ', also in a matter of their own' : ''}`;
  return [
    `- **${name}** ${title}: ${doorOf(one)}`,
    ...(by.length > 0 ? [`  - by: ${by.join(', ')}${standing}`] : []),
    ...linesOf({ ...asks, ...restsOn }),
    ...whatFollows(one),
  ];
};

const readerLine = ({ method, path, roles, ofMatter }: Reader): string =>
  `- ${method} ${path}: ${roles.join(', ')}${ofMatter ? '; of those whose it is' : ''}`;

type Said = Readonly<{ what: Readonly<{ zh: string }>; law: readonly string[] }>;
const saidLine = (of: string, [type, said]: readonly [string, Said | undefined]): string =>
  `- ${of}: ${type} ${said?.what.zh} (${said?.law.join(', ')})`;

const outgoingLines = ({ publishes = {}, dispatches = {} }: Case['noun']): readonly string[] => {
  const lines = [
    ...Object.entries(publishes).map((one) => saidLine('public', one)),
    ...Object.entries(dispatches).map((one) => saidLine('outside', one)),
  ];
  return lines.length > 0 ? lines : ['- none'];
};

const recurringLines = ({ recurs = [] }: Case['noun']): readonly string[] =>
  recurs.length === 0
    ? ['- none']
    : recurs.map(({ rule, every, due, what }) => `- ${what.zh} (${rule}): ${every}, ${due}`);

/** The page of one noun: its commands, fields, references, readers, duties, papers, clocks. */
export const pageOf = (its: readonly Case[], { readers, followers }: Beside): string => {
  const { noun, context } = its[0]!;
  const reads = readers.filter(({ path }) => path.split('/')[1] === noun.path);
  const follows = followers.filter(({ category }) => category === noun.category);
  return [
    `## ${noun.title}`,
    '',
    `\`${noun.category}\` of ${context}; \`/${noun.path}\`. ${noun.whose ? 'Belongs to its organs, hands and parties（归属）.' : 'Belongs to nobody in particular.'}`,
    '',
    '### Commands（办理）',
    '',
    ...its.flatMap(commandLines),
    '',
    '### Readers（查阅）',
    '',
    ...(reads.length > 0 ? reads.map(readerLine) : ['- told by its process alone']),
    '',
    '### Owed time and again（周期性职责）',
    '',
    ...recurringLines(noun),
    '',
    '### Publications and dispatches（公开、对外移送）',
    '',
    ...outgoingLines(noun),
    '',
    '### Reactions（联动）',
    '',
    ...(follows.length > 0
      ? follows.map(
          ({ name, types }) => `- ${name}: ${types.length > 8 ? 'every act' : types.join(', ')}`,
        )
      : ['- none']),
    '',
  ].join('\n');
};
