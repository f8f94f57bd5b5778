import { type About, partsOf } from '#domain/kernel';
import { readable } from '#platform/log';
import { issuedIn, type NumberedDocument } from '#domain/procedure';
import type { LookingReaction } from '#platform/following';
import type { PaperSource, PaperSources } from '#platform/papers';
import {
  type Issued,
  onlyCorrects,
  type PaperEvent,
  type PaperWithdrawn,
} from '../paper/paper.events.js';
import { paperStream } from '../paper/paper.stream.js';
import { type Keyed, to } from './keyed.js';
import { livingPaper } from './living-paper.js';
import type { SetBeside } from './served-papers.js';
import { type Done, paperId, type Printery, setPaper, type Unset } from './printing.js';

type Which = Readonly<{ number: string; codes: readonly string[] }>;

/** Whether a paper speaks of the decision of that number, and falls with it（随之失效）. */
const fallsWith = ({ code, content }: NumberedDocument, { number, codes }: Which): boolean =>
  codes.includes(code) &&
  (content as Readonly<{ decisionNumber?: unknown }>).decisionNumber === number;

/** The papers of the matter whose place a later one takes, by their number. */
const withNumber = async (
  { reading }: Printery,
  { stream, revision }: About,
  which: Which,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { id, data, revision: at } of reading.log.readStream(stream)) {
    if (at >= revision) break;
    if (typeof data !== 'object') continue;
    issuedIn(data).forEach((one, place) => {
      if (one.number === which.number || fallsWith(one, which)) found.push(`${id}-${place}`);
    });
  }
  return found;
};

const replaced = async (
  printery: Printery,
  about: About,
  document: NumberedDocument,
  { form, issued }: Done,
): Promise<readonly Keyed[]> => {
  const { replaces } = form;
  const number =
    replaces && (document.content as Readonly<Record<string, unknown>>)[replaces.number];
  if (!replaces || typeof number !== 'string') return [];
  const by = `${about.id}-${issued.at}`;
  const data = { because: replaces.because, by, number: issued.number, on: issued.day };
  const papers = await withNumber(printery, about, { number, codes: replaces.with ?? [] });
  const { district = '' } = partsOf(about.stream) ?? {};
  const held = await Promise.all(
    papers.map((first) => livingPaper(printery.reading, district, first)),
  );
  return held.map((id) => to(id, 'WithdrawPaper', data, `${issued.at} ${id}`));
};

const isDone = (set: Done | Unset): set is Done => 'rendering' in set;

const setAll = async (
  printery: Printery,
  source: PaperSource,
  documents: readonly NumberedDocument[],
  about: About,
): Promise<readonly Keyed[]> => {
  const wanted: Keyed[] = [];
  const beside: SetBeside[] = [];
  for (const [at, document] of documents.entries()) {
    const id = paperId({ about, at });
    const set = await setPaper(printery, source, { document, at, about }, beside);
    if (!isDone(set)) {
      wanted.push(to(id, 'NoteNotRendered', set, `${at}`));
      continue;
    }
    const { issued, rendering } = set;
    beside.push({ paper: id, title: issued.title, pdf: rendering.pdf });
    wanted.push(to(id, 'KeepRendering', { issued, rendering }, `${at}`));
    wanted.push(...(await replaced(printery, about, document, set)));
  }
  return wanted;
};

/** Every paper that a noun issues is set after its act, never on its way（文书生成）. */
export const setPapersOf = (printery: Printery, source: PaperSource): LookingReaction => {
  const set = (data: object, about: About) => setAll(printery, source, issuedIn(data), about);
  return {
    name: `papers.set-${source.from.category}`,
    beyond: true,
    from: source.from,
    on: Object.fromEntries(source.types.map((type) => [type, set])),
  };
};

/** What mends a slip of the pen in a paper, as it is on record（更正）. */
const correctionsIn = async (
  { reading }: Printery,
  stream: string,
): Promise<readonly PaperWithdrawn['data'][]> => {
  const found: PaperWithdrawn['data'][] = [];
  for await (const { type, data } of readable(reading, paperStream, stream))
    if (type === 'PaperWithdrawn' && onlyCorrects(data)) found.push(data);
  return found;
};

/** The latest of what is on record about the issue of a paper. */
const lastIssuedIn = async ({ reading }: Printery, stream: string): Promise<Issued | undefined> => {
  let issued: Issued | undefined;
  for await (const event of readable(reading, paperStream, stream))
    if ('issued' in event.data) ({ issued } = event.data);
  return issued;
};

/** The paper as its act issued it. */
const issuedAs = async (
  { reading }: Printery,
  { from }: PaperSource,
  { stream, revision, at, again }: Issued,
): Promise<Parameters<typeof setPaper>[2] | undefined> => {
  for await (const event of readable(reading, from, stream)) {
    if (event.revision !== revision) continue;
    const document = issuedIn(event.data)[at];
    return document && { document, at, about: event, ...(again && { again }) };
  }
  return undefined;
};

const setOnce = async (...asked: Parameters<typeof setPaper>): Promise<Keyed> => {
  const set = await setPaper(...asked);
  const id = paperId(asked[2]);
  if (!isDone(set)) return to(id, 'NoteNotRendered', set, 'again');
  const { issued, rendering } = set;
  return to(id, 'KeepRendering', { issued, rendering }, 'again');
};

/** A paper of which something is on record, with the act that issued it. */
export const onRecord = async (printery: Printery, sources: PaperSources, stream: string) => {
  const issued = await lastIssuedIn(printery, stream);
  const source = issued && sources.of(partsOf(issued.stream)?.category ?? '');
  const paper = source && (await issuedAs(printery, source, issued));
  if (!paper) return undefined;
  const corrections = await correctionsIn(printery, stream);
  return { issued, source, paper: { ...paper, corrections } };
};

/**
 * A paper that could not be set is tried once more when somebody asked for it（重新生成）, and one
 * that was lost is set again beside the first, which is void from then on（补发）.
 */
export const setPapersAgain = (
  printery: Printery,
  sources: PaperSources,
): LookingReaction<PaperEvent> => ({
  name: 'papers.set-again',
  beyond: true,
  from: paperStream,
  on: {
    RenderingAsked: async (_, { stream }) => {
      const again = await onRecord(printery, sources, stream);
      return again ? [await setOnce(printery, again.source, again.paper)] : [];
    },
    PaperReissued: async ({ copy, on }, { stream }) => {
      const before = await onRecord(printery, sources, stream);
      if (!before) return [];
      const paper = { ...before.paper, again: { copy, on } };
      const data = { because: 'reissued', by: paperId(paper), number: before.issued.number, on };
      const old = paperId(before.paper);
      return [
        await setOnce(printery, before.source, paper),
        to(old, 'WithdrawPaper', data, 'reissued'),
        // The copy is corrected as the one before it was.
        ...paper.corrections.map((one) => to(data.by, 'WithdrawPaper', one, `corrected ${one.by}`)),
      ];
    },
  },
});
