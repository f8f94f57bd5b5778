import { type CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { Fault } from './imports/import.events.js';
import type { Entry } from './mapping/map-case.js';
import type { Mapping } from './mapping/mapping.js';
import { BrokenFile } from './open-log.js';
import type { Found } from './read-xes.js';

type Row = Readonly<{ record: Record<string, string>; info: Readonly<{ lines: number }> }>;

const brokenRow = (error: CsvError): Fault => ({
  kind: 'broken-row',
  line: (error as unknown as { lines?: number }).lines ?? 0,
  message: `${error.message}（行格式错误）`,
});

/** A quotation without an end swallows all rows behind it: that is no broken row, it is a broken file. */
const refuseOpenQuote = (error: CsvError): Error | undefined =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? new BrokenFile(`line ${brokenRow(error).line}`, error.message)
    : undefined;

const parserOf = ({ csv }: Mapping, broken: Fault[]) => {
  const parser = parse({
    columns: true,
    info: true,
    bom: true,
    delimiter: csv.delimiter,
    quote: csv.quote,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  parser.on('skip', (error: CsvError) => {
    const fatal = refuseOpenQuote(error);
    if (fatal) parser.destroy(fatal);
    else broken.push(brokenRow(error));
  });
  return parser;
};

/**
 * Reads the cases of a CSV file with a header line, one row an entry. Rows of one case stand together; a case that comes back
 * later is noticed when it is recorded.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  mapping: Mapping,
): AsyncGenerator<Found, void> {
  const broken: Fault[] = [];
  const source = Readable.from(text);
  const parser = source.pipe(parserOf(mapping, broken));
  source.on('error', (error) => parser.destroy(error));
  let [number, open] = [0, undefined as OpenCase | undefined];
  try {
    for await (const row of parser as AsyncIterable<Row>) {
      yield* broken.splice(0);
      number += 1;
      const next = added(open, row, number, mapping.case);
      if (open && next !== open) yield open;
      open = next;
    }
  } catch (error) {
    throw asBroken(error, number + 1);
  }
  if (open) yield open;
  yield* broken.splice(0);
}

/** The open case with the row in it, or a new one when the row belongs to another case. */
const added = (
  open: OpenCase | undefined,
  { record, info: { lines: line } }: Row,
  number: number,
  caseColumn: string,
): OpenCase => {
  const id = record[caseColumn]?.trim() || undefined;
  const entry: Entry = { line, number, attributes: record };
  if (open?.id !== id || !open) return { id, line, entries: [entry] };
  open.entries.push(entry);
  return open;
};

const asBroken = (error: unknown, row: number): BrokenFile =>
  error instanceof BrokenFile ? error : new BrokenFile(`row ${row}`, (error as Error).message);

type OpenCase = { id: string | undefined; line: number; entries: Entry[] };
