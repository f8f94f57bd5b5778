import { pathsOf } from '#domain/procedure';
import type { Block, Part, Sheet, Template } from './template.js';
import { type Face, found, LacksItem, lastOf } from './face.js';
import { tableOf } from './tables.js';
import { isTold, labelOf, lineOf, linesOf, type Telling } from './told.js';

/** How it is issued: as a draft, and with which code it is looked up. */
export type Issue = Readonly<{
  watermark?: string | null;
  qr?: readonly string[] | null;
  verify?: readonly string[];
}>;

const filledIn = (text: string, face: Face, telling: Telling): string =>
  text.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    const value = found(face, path);
    if (value === undefined || value === null)
      throw new LacksItem(path, labelOf(lastOf(path), telling));
    return withoutStop(lineOf(lastOf(path), value, telling), text, path);
  });

/** A sentence that ends with a full stop of its own gets no second one. */
const withoutStop = (value: string, text: string, path: string): string =>
  /^[，。；]/.test(text.slice(text.indexOf(`{${path}}`) + path.length + 2))
    ? value.replace(/[，。；]+$/, '')
    : value;

const namedIn = (part: Part): readonly string[] =>
  pathsOf(part).map((path) => path.split('.')[0] ?? '');

/**
 * Whether a part has a place on this paper; a flag that it hangs on is told by its being there.
 */
const hasPlace = (part: Part, face: Face): boolean =>
  typeof part === 'string' || !('when' in part) || isTold(found(face, part.when));

const saidBy = (form: Template, face: Face): Set<string> => {
  const parts = form.body.filter((part) => hasPlace(part, face));
  const flags = parts.flatMap((part) =>
    typeof part !== 'string' && 'when' in part && found(face, part.when) === true
      ? [part.when]
      : [],
  );
  const above = [form.to, form.heading].flatMap((text) => (text ? namedIn(text) : []));
  const beside = [...(form.bears ? [form.bears] : []), ...(form.told ?? [])];
  return new Set([...above, ...beside, ...parts.flatMap(namedIn), ...flags]);
};

/** Of a field `terms.*` each part is a row of its own. */
const eachOf = (name: string, face: Face): readonly string[] => {
  const whole = /^(.+)\.\*$/.exec(name)?.[1];
  return whole === undefined
    ? [name]
    : Object.keys(found(face, whole) ?? {}).map((part) => `${whole}.${part}`);
};

const rowsOf = (asked: readonly string[], face: Face, telling: Telling): readonly Block[] => {
  const names = asked.flatMap((name) => eachOf(name, face));
  const rows = names.flatMap((path) => {
    const value = found(face, path);
    const name = lastOf(path);
    if (value === undefined || value === null || value === '') return [];
    if (Array.isArray(value) && value.length === 0) return [];
    return [[labelOf(name, telling), linesOf(name, value, telling)] as const];
  });
  return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
};

const restOf = (said: ReadonlySet<string>, face: Face, telling: Telling): readonly Block[] => {
  const { silent } = telling.words;
  const names = Object.keys(face.content).filter(
    (name) => !said.has(name) && !silent.includes(name),
  );
  return rowsOf(names, face, telling);
};

const blocksOf = (
  part: Part,
  said: ReadonlySet<string>,
  face: Face,
  telling: Telling,
): readonly Block[] => {
  if (part === '*') return restOf(said, face, telling);
  if (typeof part === 'string') return paragraph(part, face, telling);
  if ('rows' in part) return rowsOf(part.rows, face, telling);
  if ('table' in part) return tableOf(part, face, telling);
  return hasPlace(part, face) ? paragraph(part.text, face, telling) : [];
};

const paragraph = (text: string, face: Face, telling: Telling): readonly Block[] => [
  { kind: 'paragraph', text: filledIn(text, face, telling) },
];

const titleOf = ({ title, heading }: Template, face: Face, telling: Telling): string =>
  heading === undefined ? title : filledIn(heading, face, telling);

/** The number on the page: of a certificate the one that it certifies, where it has one. */
const numberOn = ({ bears }: Template, face: Face): string | null => {
  const own = bears === undefined ? undefined : face.content[bears];
  return typeof own === 'string' ? own : (face.number ?? null);
};

const addressee = ({ to }: Template, face: Face, telling: Telling): string | null =>
  to === undefined ? null : filledIn(to, face, telling);

/** Under whose seal it stands: the organ that issues it, or who hands it in（申请单位）. */
const sealing = ({ sealedBy }: Template, face: Face, telling: Telling): string =>
  sealedBy === undefined ? face.organ : filledIn(sealedBy, face, telling);

/** What stands at the head or the foot of every paper, by what an act calls it. */
const heads = {
  organ: 'organ',
  issuer: 'organ',
  date: 'date',
  decidedOn: 'date',
  correctedOn: 'date',
} as const;

/** The organ and the day that stand under every paper need no line of their own. */
const isTheHeads = (told: unknown, head: string, { nameOf }: Telling): boolean =>
  typeof told === 'string' && (told === head || nameOf(told) === head);

const footers = { V: '', U: '本文书格式由本机关拟定' } as const;

const clear = (sheet: Sheet): Sheet => {
  if (/["|]sealed:/.test(JSON.stringify(sheet))) throw new LacksItem('name');
  return sheet;
};

/** What the form itself calls its fields goes before what all papers call them. */
const inItsWords = ({ labels }: Template, telling: Telling): Telling =>
  labels
    ? {
        ...telling,
        words: { ...telling.words, labels: { ...telling.words.labels, ...labels } },
      }
    : telling;

/**
 * Sets a paper by its form: each item that the form asks for, and whatever else the act told, so
 * that nothing of the act is missing on paper (rules §9.3). Throws `LacksItem`.
 */
export const compose = (
  form: Template,
  face: Face,
  words: Telling,
  { watermark = null, qr = null, verify = [] }: Issue = {},
): Sheet => {
  const telling = inItsWords(form, words);
  const said = saidBy(form, face);
  for (const [name, head] of Object.entries(heads))
    if (isTheHeads(face.content[name], face[head], telling)) said.add(name);
  return clear({
    layout: form.layout,
    organ: sealing(form, face, telling),
    title: titleOf(form, face, telling),
    number: numberOn(form, face),
    to: addressee(form, face, telling),
    blocks: form.body.flatMap((part) => blocksOf(part, said, face, telling)),
    date: lineOf('date', face.date, telling),
    footer: footers[form.mark],
    watermark,
    qr,
    verify,
  });
};
