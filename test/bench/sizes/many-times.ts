import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  realLog,
  realLogMissing,
  syntheticXes,
} from '../../../libs/contexts/import/import.examples.js';
import type { RawCase } from '../../../libs/contexts/import/mapping/map-case.js';
import { openLog } from '../../../libs/contexts/import/processes/readers/open-log.js';
import { readXes } from '../../../libs/contexts/import/processes/readers/read-xes.js';

const caseKey = 'concept:name';

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attribute = (key: string, value: string): string =>
  `<string key="${text(key)}" value="${text(value)}"/>`;

/**
 * A case as XML, under another number. Its kinds of attributes are all written as text: none is
 * read in another way.
 */
const traceOf = ({ id, entries }: RawCase, suffix: string): string => {
  const events = entries.map(({ attributes }) => {
    const own = Object.entries(attributes).filter(([key]) => !key.startsWith('case:'));
    return `\t\t<event>\n${own.map(([key, value]) => `\t\t\t${attribute(key, value)}\n`).join('')}\t\t</event>\n`;
  });
  const name = `\t\t${attribute(caseKey, `${id}${suffix}`)}\n`;
  return `\t<trace>\n${name}${events.join('')}\t</trace>\n`;
};

/** A log to import, and how many cases it has. */
export type Log = Readonly<{ file: string; cases: number }>;

const realCases = 150_370;
const madeUpCases = 20_000;

/**
 * The log that BENCH_FILE names, the real one, or a made-up one in that folder where the real one
 * is absent.
 */
export const sourceLog = (dir: string, say: (line: string) => void): Log => {
  if (process.env.BENCH_FILE) return { file: process.env.BENCH_FILE, cases: realCases };
  if (!realLogMissing) return { file: realLog, cases: realCases };
  say(realLogMissing.replace('skipped', 'a made-up log instead'));
  const file = join(dir, 'made-up.xes');
  writeFileSync(file, syntheticXes(madeUpCases));
  return { file, cases: madeUpCases };
};

/**
 * Writes so many cases of a log: its first part, or all of it over and over, every case under a
 * number of its own. `last` comes beside them.
 */
export const manyTimes = async (
  log: string,
  out: Log & Readonly<{ last?: RawCase | undefined }>,
): Promise<void> => {
  const gzip = createGzip({ level: 1 });
  const target = gzip.pipe(createWriteStream(out.file));
  const write = async (piece: string): Promise<void> => {
    if (!gzip.write(piece)) await once(gzip, 'drain');
  };
  await write('<?xml version="1.0"?>\n<log xes.version="1.0">\n');
  let left = out.cases;
  for (let round = 0; left > 0; round += 1)
    for await (const found of readXes((await openLog(log, 'utf-8')).text, `case:${caseKey}`)) {
      if (!('entries' in found)) continue;
      await write(traceOf(found, `-${round}`));
      left -= 1;
      if (left === 0) break;
    }
  if (out.last) await write(traceOf(out.last, '-last'));
  await write('</log>\n');
  gzip.end();
  await finished(target);
};
