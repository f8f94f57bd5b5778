import type { Instant } from '#domain/kernel';
import type { Fault } from '../../imports/import.events.js';
import { caseMapper, type MappedCase, type RawCase } from '../../mapping/map-case.js';
import type { Mapping } from '../../mapping/mapping.js';
import { openLog, type OpenLog } from './open-log.js';
import { readCsv } from './read-csv.js';
import { type Found, readXes } from './read-xes.js';

/** What is read, and how. Plain data: it can be read in another thread. */
export type Reading = Readonly<{
  file: string;
  /** SHA-256 of the file, named in every fact. */
  digest: string;
  mapping: Mapping;
  /** What the log says of later moments has not come yet. */
  now: Instant;
}>;

/** A case as it stands in the log, and what became of it. */
export type ReadCase = Readonly<{ raw: RawCase; mapped: MappedCase }>;

/** What is found in the file, in its order, and how many of its bytes are taken so far. */
export type Cases = Readonly<{ found: AsyncIterable<Fault | ReadCase>; done: () => number }>;

const readerOf = ({ text }: OpenLog, mapping: Mapping): AsyncIterable<Found> =>
  mapping.format === 'xes' ? readXes(text, mapping.case) : readCsv(text, mapping);

async function* mapped(
  found: AsyncIterable<Found>,
  map: (raw: RawCase) => MappedCase,
): AsyncGenerator<Fault | ReadCase, void> {
  for await (const one of found) yield 'entries' in one ? { raw: one, mapped: map(one) } : one;
}

/**
 * Opens a log and maps its cases one after the other. Throws `BrokenFile` where it cannot be read
 * any further.
 */
export const readCases = async ({ file, digest, mapping, now }: Reading): Promise<Cases> => {
  const opened = await openLog(file, mapping.encoding);
  const map = caseMapper(mapping, { file: digest, now });
  return { found: mapped(readerOf(opened, mapping), map), done: opened.done };
};
