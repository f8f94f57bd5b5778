import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Actor,
  decide,
  type Event,
  fold,
  localDate,
  localDateOf,
  Refusal,
  type RegistryView,
  rulesOf,
} from '#domain/kernel';
import { lawBook } from '#domain/law';
import { issuedIn, type NumberedDocument } from '#domain/procedure';
import { compose, type Face, type KeptTemplate, periodsOn, TemplateBook } from '#platform/papers';
import { lookingAround } from '#testing';
import type { Sheet } from '../../libs/platform/papers/composing/template.js';
import { cases } from '../catalogue/tried-nouns.js';
import { seldom } from './seldom.js';

export const book = TemplateBook.read();

const contexts = resolve(import.meta.dirname, '../../../libs/contexts');

type OnePaper = Readonly<{ code: string; title: string; numbered: boolean }>;
const isPaper = (one: unknown): one is OnePaper =>
  typeof one === 'object' && one !== null && 'code' in one && 'title' in one && 'numbered' in one;

/** Files that say what papers a context issues, whatever the context. */
const papersIn = async (file: string): Promise<readonly OnePaper[]> => {
  const at = new URL(`../../libs/contexts/${file.replace(/\.ts$/, '.js')}`, import.meta.url);
  const said = Object.values((await import(at.href)) as object) as readonly unknown[];
  return said
    .flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    .filter(isPaper);
};

const sayingPapers = readdirSync(contexts, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') &&
    !/\.(spec|examples)\.ts$/.test(file) &&
    /: (numbered|plain)\(/.test(readFileSync(resolve(contexts, file), 'utf8')),
);

/** The papers of each kind of matter, numbered in one series, by the file that has them. */
export const papersByMatter: ReadonlyMap<string, readonly OnePaper[]> = new Map(
  await Promise.all(sayingPapers.map(async (file) => [file, await papersIn(file)] as const)),
);

/** Every paper that any context issues, each once. */
export const everyForm: readonly OnePaper[] = [
  ...new Map(
    [...papersByMatter.values()].flat().map((one) => [`${one.code} ${one.title}`, one]),
  ).values(),
];

const reaction: Actor = { kind: 'system', by: 'reaction', name: 'r' };

/** Letters have forms that a district made, and the product none（本区文书格式）. */
const byDistrict = new Set(['IssueLetter']);

type Seen = (registry: RegistryView) => RegistryView;

const decidedBy = (
  { noun, verb, sample, office }: (typeof cases)[number],
  seen: Seen = (registry) => registry,
): readonly Event[] => {
  if (byDistrict.has(verb.name)) return [];
  if (!sample || !office) return [];
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const [role] = verb.by;
  const actor = role ? (sample.as ?? office.somebody)(role) : { ...reaction, by: verb.system[0]! };
  const state = fold(rules, sample.history);
  try {
    const plain = office.act({ ...sample.act, actor });
    const act = { ...plain, registry: seen(plain.registry) };
    return decide(rules, command, state, lookingAround(rules, command, state, act));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** Each command of the catalogue that draws up papers, with what it draws up. */
export const drawingUp = cases.flatMap((one) => {
  const papers = decidedBy(one).flatMap(({ data }) => issuedIn(data));
  return papers.length === 0 ? [] : [{ ...one, papers }];
});

/** The papers that the commands of the catalogue issue, as their rules draw them up. */
export const issued: readonly NumberedDocument[] = [
  ...cases.flatMap((one) => decidedBy(one)).flatMap(({ data }) => issuedIn(data)),
  ...seldom,
];

/** The same papers, where the registers say more. */
export const issuedSeeing = (seen: Seen): readonly NumberedDocument[] =>
  cases.flatMap((one) => decidedBy(one, seen)).flatMap(({ data }) => issuedIn(data));

/** The paper of that title with the most to say. */
export const fullest = (title: string): NumberedDocument => {
  const length = ({ content }: NumberedDocument): number => JSON.stringify(content).length;
  const [first] = issued
    .filter((one) => one.title === title)
    .toSorted((a, b) => length(b) - length(a));
  if (!first) throw new Error(`Nothing issues ${title}`);
  return first;
};

const day = localDate('2026-05-12');
export const party = '江门市江海区宏达化工经营部';
export const organ = '江门市江海区应急管理局';
const code = '7KQ2-M0XA-93TD';

export const telling = { words: book.words, nameOf: () => undefined };

/** What a paper says, of a matter whose party and organ are known. */
export const faceOf = ({ number, content }: NumberedDocument): Face => ({
  organ: 'issuer' in content ? String(content.issuer) : organ,
  date: localDateOf(`${day}T04:00:00.000Z` as Parameters<typeof localDateOf>[0]),
  ...(number !== undefined && { number }),
  content: {
    ...content,
    ...('party' in content && { party }),
    ...('to' in content && { to: party }),
  },
  more: {
    party,
    organName: organ,
    creditCode: '92440704MA4W0XY21Y',
    within: periodsOn(lawBook(), day),
    ...('corrects' in content && { cited: `《行政处罚决定书》${String(content.corrects)}` }),
  },
});

/** The paper set by the form of its day. */
export const sheetOf = (document: NumberedDocument): Sheet =>
  compose(formOf(document), faceOf(document), telling, { verify: [`查验码：${code}`] });

export const formOf = (paper: Readonly<{ code: string; title: string }>): KeptTemplate => {
  const form = book.on(paper, day);
  if (!form) throw new Error(`No form for ${paper.code} ${paper.title}`);
  return form;
};

/** Everything that stands on a sheet. */
export const textOf = (sheet: Sheet): string =>
  [
    sheet.organ,
    sheet.title,
    sheet.number,
    sheet.to,
    sheet.date,
    ...sheet.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'table') return [...block.columns, ...block.rows.flat()];
      return block.rows.flatMap(([label, lines]) => [label, ...lines]);
    }),
  ].join('\n');
