import { article, day, moment, money } from './spelled.js';
import type { Words } from './template.js';

/** What a value is told with: the words of the forms, and the names of what ids stand for. */
export type Telling = Readonly<{
  words: Words;
  /** The name of a person, an organ or an act; nothing for what has none. */
  nameOf: (id: string) => string | undefined;
}>;

/** The articles of a sentence by the names of their laws. */
const citedIn = (text: string, { words }: Telling): string =>
  text.replace(/\b[A-Z][A-Z0-9]{1,7} \d{1,3}(?:\(\d{1,2}\))?/g, (cited) =>
    article(cited, words.laws),
  );

type Rule = (key: string, value: string, telling: Telling) => string | undefined;

const asWord: Rule = (key, value, { words }) =>
  words.values[key]?.[value] ?? words.values['*']?.[value];
const asDay: Rule = (_, value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : undefined);
const asMoment: Rule = (_, value) =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? moment(value) : undefined;
const asArticle: Rule = (_, value, { words }) => {
  const told = article(value, words.laws);
  return told === value ? undefined : told;
};
const asName: Rule = (_, value, telling) => {
  const name = telling.nameOf(value);
  return name === undefined ? undefined : citedIn(name, telling);
};
/** A village that has no name here is told by its street, with its code（镇街名称＋代码）. */
const asArea: Rule = (key, value, { nameOf }) => {
  if (key !== 'area' || !/^\d{12}$/.test(value)) return undefined;
  const street = nameOf(value.slice(0, 9));
  return street && `${street}（${value}）`;
};
const asFile: Rule = (_, value) => {
  const [, digest] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(value) ?? [];
  return digest === undefined ? undefined : `电子材料（${digest.slice(0, 16)}）`;
};
/** Sentences that the system made in two languages: the Chinese one is printed. */
const asChinese: Rule = (_, value) => {
  const [, behind] = /^[ -~¥]*[a-z][ -~¥]*（(.*\p{Script=Han}.*)）$/u.exec(value) ?? [];
  if (behind !== undefined) return behind;
  const [, before] = /^(.*\p{Script=Han}.*)（[ -~]*[a-z][ -~]*）$/u.exec(value) ?? [];
  return before;
};
const asCause: Rule = (key, value, { words }) => {
  if (key !== 'causes') return undefined;
  const [, kind = '', amounts = '', law = ''] =
    /^([a-z-]+)((?: ¥[\d,.]+ >= ¥[\d,.]+)?) \((.+)\)$/.exec(value) ?? [];
  const name = words.values['kinds']?.[kind];
  const reaches = amounts.replace(/^ (.+) >= (.+)$/, '$1，达到$2以上');
  return name && `${name}${reaches}，${article(law, words.laws)}`;
};

const rules = [
  asWord,
  asDay,
  asMoment,
  asArticle,
  asName,
  asArea,
  asFile,
  asCause,
  asChinese,
] as const satisfies readonly Rule[];

const textOf = (key: string, value: string, telling: Telling): string => {
  for (const rule of rules) {
    const told = rule(key, value, telling);
    if (told !== undefined) return told;
  }
  return value;
};

const flagOf = (key: string, value: boolean, { words }: Telling): string =>
  (words.flags[key] ?? ['否', '是'])[value ? 1 : 0];

const numberOf = (key: string, value: number): string =>
  /fen$/i.test(key) ? money(value) : String(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a field has something to tell. */
export const isTold = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

/** Of the choice between two laws, which act and article it is about, and its ground. */
const chosenLaw = (
  { actId, article: cited, choice }: Readonly<Record<string, unknown>>,
  telling: Telling,
): string | undefined => {
  if (!isObject(choice) || !isObject(choice['ground'])) return undefined;
  const about = [actId, cited].map((one) => (typeof one === 'string' ? one : ''));
  const names = about.map((one) => textOf('', one, telling)).filter(Boolean);
  return `${names.join('，')}：${partsOf(choice['ground'], telling)}`;
};

const nameTold = (key: string, part: unknown, telling: Telling): string | undefined =>
  typeof part === 'string' ? asName(key, part, telling) : undefined;

/** Its parts, one after the other; what the name of one says is not said again. */
const partsOf = (value: Readonly<Record<string, unknown>>, telling: Telling): string => {
  if (typeof value['zh'] === 'string') return citedIn(value['zh'], telling);
  const chosen = chosenLaw(value, telling);
  if (chosen !== undefined) return chosen;
  const { silent } = telling.words;
  const told = Object.entries(value).filter(
    ([key, part]) => part !== undefined && part !== '' && !silent.includes(key),
  );
  const names = told.flatMap(([key, part]) => nameTold(key, part, telling) ?? []);
  const isInName = (key: string, part: unknown): boolean =>
    typeof part === 'string' &&
    nameTold(key, part, telling) === undefined &&
    names.some((name) => name.includes(lineOf(key, part, telling)));
  return told
    .filter(([key, part]) => !isInName(key, part))
    .map(([key, part]) => `${labelOf(key, telling)}：${lineOf(key, part, telling)}`)
    .join('；');
};

/** The name of a field on paper. */
export const labelOf = (key: string, { words }: Telling): string => words.labels[key] ?? key;

/** A value as it stands in a sentence. */
export const lineOf = (key: string, value: unknown, telling: Telling): string => {
  if (typeof value === 'string') return textOf(key, value, telling);
  if (typeof value === 'boolean') return flagOf(key, value, telling);
  if (typeof value === 'number') return numberOf(key, value);
  if (isObject(value)) return partsOf(value, telling);
  if (!Array.isArray(value)) return '';
  const plain = value.every((one) => !isObject(one));
  return value.map((one) => lineOf(key, one, telling)).join(plain ? '、' : '；');
};

/** A value as it stands in a form, each of several on a line of its own. */
export const linesOf = (key: string, value: unknown, telling: Telling): readonly string[] =>
  Array.isArray(value) && value.some(isObject)
    ? value.map((one, at) => `${at + 1}．${lineOf(key, one, telling)}`)
    : lineOf(key, value, telling).split('\n');
