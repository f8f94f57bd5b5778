import { type About, partsOf, streamName } from '#domain/kernel';
import { issuedIn, type NumberedDocument } from '#domain/procedure';
import { readable, type Reading } from '#platform/log';
import type { Served } from '../paper/paper.events.js';
import { paperStream } from '../paper/paper.stream.js';
import { livingPaper } from './living-paper.js';

/** A paper, its place among those of its act, and the act. */
export type OwnPaper = Readonly<{ document: NumberedDocument; at: number; about: About }>;
type Earlier = Readonly<{ id: string; document: NumberedDocument; beside: boolean }>;

/** What a receipt proves was served: what it is called there, and how it was set（送达的文书）. */
export type ServedPaper = Served & Readonly<{ name: string }>;

/** The papers that the matter has issued before that one. */
export const papersBefore = async (
  { log }: Reading,
  { at, about: { stream, revision } }: OwnPaper,
): Promise<readonly Earlier[]> => {
  const found: Earlier[] = [];
  for await (const { id, data, revision: its } of log.readStream(stream)) {
    if (its > revision) break;
    if (typeof data !== 'object') continue;
    const beside = its === revision;
    const papers = issuedIn(data).map((document, place) => ({ document, id: `${id}-${place}` }));
    found.push(...papers.slice(0, beside ? at : undefined).map((one) => ({ ...one, beside })));
  }
  return found;
};

/** By code, number or title, as the act of service named them. */
const namesIn = ({ content }: NumberedDocument): readonly string[] => {
  const told = content as Readonly<Record<string, unknown>>;
  return ['of', 'documentNumber', 'paper', 'papers', 'together']
    .flatMap((field) => told[field])
    .filter((one): one is string => typeof one === 'string');
};

const isCalled = (name: string, { code, number, title }: NumberedDocument): boolean =>
  [code, number, title].includes(name);

/** Where the act names none it serves what it draws up beside the receipt. */
const servedOf = (own: OwnPaper, earlier: readonly Earlier[]): readonly Earlier[] => {
  const names = namesIn(own.document);
  if (names.length === 0) return earlier.filter(({ beside }) => beside);
  return names.flatMap(
    (name) => earlier.findLast(({ document }) => isCalled(name, document)) ?? [],
  );
};

/**
 * A paper of the same act as the receipt, as it was set a moment ago: its own file does not say so
 * yet（同日发证与送达回证）.
 */
export type SetBeside = Readonly<{ paper: string; title: string; pdf: string }>;

/**
 * The papers that a receipt proves reached somebody, each in the copy that stood then and with the
 * digest of its PDF. One that was not set by then was served from another hand（手写、另行打印）:
 * the service stands, no digest is with it, and the paper stays owed until it is set.
 */
export const servedPapers = async (
  reading: Reading,
  own: OwnPaper,
  beside: readonly SetBeside[] = [],
): Promise<readonly ServedPaper[]> => {
  const { district = '' } = partsOf(own.about.stream) ?? {};
  const served = servedOf(own, await papersBefore(reading, own));
  return Promise.all(
    served.map(async ({ id, document: { title, number = '' } }) => {
      const paper = await livingPaper(reading, district, id);
      const set =
        beside.find((one) => one.paper === paper) ??
        (await renderedAs(reading, streamName(paperStream, district, paper)));
      const called = set?.title ?? title;
      return { paper, name: `《${called}》${number}`, ...(set && { pdf: set.pdf }) };
    }),
  );
};

/** How a paper was set; nothing while it is owed. */
export const renderedAs = async (reading: Reading, stream: string) => {
  for await (const { type, data } of readable(reading, paperStream, stream))
    if (type === 'PaperRendered') return { pdf: data.rendering.pdf, title: data.issued.title };
  return undefined;
};
