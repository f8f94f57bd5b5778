import { type Field, type Fields, whoMay, type WindowSaid } from '#domain/kernel';
import { standardCatalogue } from '#domain/law';
import type { Case } from '../tried-nouns.js';
import { whatFollows, whatIsKept } from './follows.js';

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

type Expected = Pick<
  Extract<Field, { kind: 'ref' }>,
  'as' | 'of' | 'in' | 'on' | 'here' | 'at' | 'look'
>;

/** What is asked of a file that a field names（引用须满足的条件）. */
const asked: Readonly<Record<keyof Expected, string>> = {
  as: 'of its kind',
  of: 'of the party',
  in: 'of the organ',
  on: 'of the matter',
  here: 'of this matter',
  at: 'in force',
  look: 'the rule judges',
};
const expectedOf = (field: Expected): string =>
  Object.entries(asked)
    .flatMap(([word, says]) => (word in field ? [says] : []))
    .join(', ');

const kindOf = (field: Field): string => {
  if (field.kind === 'ref' || field.kind === 'refs')
    return `${field.kind} ${field.to.category} (${['on record', expectedOf(field)].filter(Boolean).join(', ')})`;
  if (field.kind === 'word' || field.kind === 'words') return field.words.join(' | ');
  if (field.kind === 'part' || field.kind === 'parts') return `${field.kind} ${field.shape.name}`;
  return field.kind;
};

const fieldLine = ([name, field]: readonly [string, Field]): string =>
  `  - \`${field.called ?? name}\`${field.optional ? '?' : ''} ${kindOf(field)}: ${field.about}`;

const linesOf = (fields: Fields): readonly string[] => Object.entries(fields).map(fieldLine);

const doorOf = ({ noun, verb }: Case): string => {
  if (verb.at === undefined) return `by the system (${verb.system.join(', ')})`;
  const path = verb.at.startsWith('/') ? verb.at : `/${noun.path}/:id/${verb.at}`;
  return `${(verb.method ?? 'post').toUpperCase()} ${verb.at === '' ? `/${noun.path}` : path}`;
};

const commandLines = (one: Case): readonly string[] => {
  const { asks, restsOn = {}, by, evenInOwn, name, title } = one.verb;
  const own = evenInOwn
    ? '; also in a matter of their own, or recused（本人事项、已回避的亦可）'
    : '';
  return [
    `- **${name}** ${title}: ${doorOf(one)}`,
    ...(by.length > 0 ? [`  - by: ${whoMay(one.noun, one.verb)}${own}`] : []),
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

/** Whose it is, and who reads nothing of it all the same. */
const whoseIs = ({ whose, whoActs }: Case['noun']): string => {
  if (!whose) return 'Belongs to nobody in particular.';
  const but = whoActs?.recusals
    ? '; whoever was recused does nothing more in it and reads nothing of it（回避后不得办理、查阅）'
    : '';
  return `Belongs to its organs, hands and parties（归属）${but}.`;
};

/** How many within how long, by the numbers of the law as it stands today. */
const windowLine = ({ what, rule, least, length, unit, why }: WindowSaid): string => {
  const { amounts = {} } = standardCatalogue.versions(rule).at(-1) ?? {};
  return `- ${what.zh} (${rule}; ${why.join(', ')}): ${amounts[least]} in ${amounts[length]} ${unit}`;
};

const windowLines = ({ windows = [] }: Case['noun']): readonly string[] =>
  windows.length === 0 ? ['- none'] : windows.map(windowLine);

/** The page of one noun: its commands, fields, references, readers, duties, papers, windows. */
export const pageOf = (its: readonly Case[], { readers, followers }: Beside): string => {
  const { noun, context } = its[0]!;
  const reads = readers.filter(({ path }) => path.split('/')[1] === noun.path);
  const follows = followers.filter(({ category }) => category === noun.category);
  return [
    `## ${noun.title}`,
    '',
    `\`${noun.category}\` of ${context}; \`/${noun.path}\`. ${whoseIs(noun)}`,
    '',
    '### Commands（办理）',
    '',
    ...its.flatMap(commandLines),
    '',
    '### Readers（查阅）',
    '',
    ...(reads.length > 0 ? reads.map(readerLine) : ['- told by its process alone']),
    '',
    '### Clocks, duties, papers（期限、职责、文书）',
    '',
    ...whatIsKept(its),
    '',
    '### Owed time and again（周期性职责）',
    '',
    ...recurringLines(noun),
    '',
    '### Windows（滚动计次）',
    '',
    ...windowLines(noun),
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
