import { type CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { Fault } from '../../imports/import.events.js';
import type { LogEntry } from '../../mapping/map-case.js';
import type { Mapping } from '../../mapping/mapping.js';
import { isUnreadable } from '../../mapping/letters.js';
import { momentReader } from '../../mapping/read-values.js';
import { BrokenFile } from './open-log.js';
import type { Found } from './read-xes.js';

type Row = Readonly<{ record: Record<string, string>; info: Readonly<{ lines: number }> }>;

const brokenRow = (error: CsvError): Fault => ({
  kind: 'broken-row',
  line: (error as { lines?: number }).lines ?? 0,
  message: `${error.message}（行格式错误）`,
});

/**
 * A quotation without an end swallows all rows behind it: that is no broken row, it is a broken
 * file.
 */
const refuseOpenQuote = (error: CsvError): Error | undefined =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? new BrokenFile(`line ${brokenRow(error).line}`, error.message)
    : undefined;

/** Names of the columns, without blanks around them. A column the mapping needs must be there. */
const heading =
  ({ case: id, activity, time, csv }: Mapping) =>
  (line: readonly string[]): string[] => {
    const names = line.map((name) => name.trim());
    if (line.some(isUnreadable))
      throw new BrokenFile(
        'the heading',
        'it holds bytes that are no letters: is the encoding of the mapping right（编码有误）?',
      );
    if (line.some((name) => name.includes(nul)))
      throw new BrokenFile('the heading', `${aboutNul}: is the encoding of the mapping right?`);
    const missing = [id, activity, time.from].filter((name) => !names.includes(name));
    if (missing.length > 0)
      throw new BrokenFile(
        'the heading',
        `it has no column ${missing.join(', ')}; it has ${names.join(' | ')}, split at ${JSON.stringify(csv.delimiter)}`,
      );
    const twice = names.filter((name, at) => name !== '' && names.indexOf(name) !== at);
    if (twice.length > 0)
      throw new BrokenFile(
        'the heading',
        `it has ${twice.join(', ')} twice, and nobody can tell which is meant（列名重复）`,
      );
    return names;
  };

const nul = '\0';
const aboutNul = 'It holds the letter NUL, which is none（含空字符）';

/**
 * Whether the letter was seen at all: files seldom hold it, and looking into every field of every
 * row takes time.
 */
type Nuls = { seen: boolean };

const separatorLine = /^\uFEFF?sep=[^\r\n]{1,4}(?=\r?\n)/i;

async function* watched(text: AsyncIterable<string>, nuls: Nuls): AsyncGenerator<string, void> {
  let empty = true;
  for await (const piece of text) {
    nuls.seen ||= piece.includes(nul);
    // What table calculators write above the heading is an empty line to everybody else.
    yield empty ? piece.replace(separatorLine, '') : piece;
    empty &&= piece.trim() === '';
  }
  if (empty) throw new BrokenFile('its beginning', 'it is empty, without even a heading（空文件）');
}

/** Leaves out a row that holds the letter NUL: no table keeps it. */
const withoutNul =
  (nuls: Nuls, broken: Fault[]) =>
  (row: Row): Row | undefined => {
    if (!nuls.seen || !Object.values(row.record).some((field) => field.includes(nul))) return row;
    broken.push({ kind: 'broken-row', line: row.info.lines, message: aboutNul });
    return undefined;
  };

const parserOf = (mapping: Mapping, broken: Fault[], nuls: Nuls) => {
  const { csv } = mapping;
  const parser = parse({
    columns: heading(mapping),
    info: true,
    on_record: withoutNul(nuls, broken),
    bom: true,
    delimiter: csv.delimiter,
    quote: csv.quote,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  let told = 0;
  // The parser tells of some rows twice.
  parser.on('skip', (error: CsvError) => {
    const fatal = refuseOpenQuote(error);
    const fault = brokenRow(error);
    if (fatal) parser.destroy(fatal);
    else if (fault.line !== told) broken.push(fault);
    told = fault.line;
  });
  return parser;
};

/**
 * Reads the cases of a CSV file with a heading, one row an entry. Rows of one case stand together,
 * and a case that comes back later is noticed when it is recorded; or the mapping says that they
 * stand anywhere, and they are gathered first.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  mapping: Mapping,
): AsyncGenerator<Found, void> {
  const broken: Fault[] = [];
  const nuls: Nuls = { seen: false };
  const source = Readable.from(watched(text, nuls));
  const parser = source.pipe(parserOf(mapping, broken, nuls));
  source.on('error', (error) => parser.destroy(error));
  const cases = mapping.csv.rows === 'anywhere' ? gathered : together;
  try {
    yield* cases(parser as AsyncIterable<Row>, mapping, broken);
  } catch (error) {
    throw asBroken(error, parser.info.records + 1);
  }
  yield* broken.splice(0);
}

async function* together(
  rows: AsyncIterable<Row>,
  mapping: Mapping,
  broken: Fault[],
): AsyncGenerator<Found, void> {
  let [number, open] = [0, undefined as OpenCase | undefined];
  for await (const row of rows) {
    yield* broken.splice(0);
    number += 1;
    const next = added(open, row, number, mapping.case);
    if (open && next !== open) yield open;
    open = next;
  }
  if (open) yield open;
}

/**
 * The cases in the order in which they first appear, each in the order of its times; a row without
 * one follows the row before.
 */
async function* gathered(
  rows: AsyncIterable<Row>,
  mapping: Mapping,
  broken: Fault[],
): AsyncGenerator<Found, void> {
  const cases = new Map<string | undefined, OpenCase>();
  let number = 0;
  for await (const row of rows) {
    yield* broken.splice(0);
    number += 1;
    const id = row.record[mapping.case]?.trim() || undefined;
    cases.set(id, added(cases.get(id), row, number, mapping.case));
  }
  for (const [id, found] of cases) {
    cases.delete(id);
    yield { ...found, entries: inTime(found.entries, mapping) };
  }
}

const inTime = (entries: readonly LogEntry[], { time }: Mapping): LogEntry[] => {
  const momentOf = momentReader(time);
  let last = '';
  const timed = entries.map((entry) => {
    last = momentOf(entry.attributes[time.from] ?? '') ?? last;
    return { entry, at: last };
  });
  return timed
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ entry }) => entry);
};

/** The open case with the row in it, or a new one when the row belongs to another case. */
const added = (
  open: OpenCase | undefined,
  { record, info: { lines: line } }: Row,
  number: number,
  caseColumn: string,
): OpenCase => {
  const id = record[caseColumn]?.trim() || undefined;
  const entry: LogEntry = { line, number, attributes: record };
  if (open?.id !== id || !open) return { id, line, entries: [entry] };
  open.entries.push(entry);
  return open;
};

const asBroken = (error: unknown, row: number): BrokenFile =>
  error instanceof BrokenFile ? error : new BrokenFile(`row ${row}`, (error as Error).message);

type OpenCase = { id: string | undefined; line: number; entries: LogEntry[] };
