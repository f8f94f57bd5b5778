import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { RawCase } from '../../libs/import/src/mapping/map-case.js';
import { openLog } from '../../libs/import/src/open-log.js';
import { readXes } from '../../libs/import/src/read-xes.js';

const caseKey = 'concept:name';

const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attribute = (key: string, value: string): string =>
  `<string key="${text(key)}" value="${text(value)}"/>`;

/** A case as XML, under another number. Its kinds of attributes are all written as text: none is read in another way. */
const traceOf = ({ id, entries }: RawCase, suffix: string): string => {
  const events = entries.map(({ attributes }) => {
    const own = Object.entries(attributes).filter(([key]) => !key.startsWith('case:'));
    return `\t\t<event>\n${own.map(([key, value]) => `\t\t\t${attribute(key, value)}\n`).join('')}\t\t</event>\n`;
  });
  const name = `\t\t${attribute(caseKey, `${id}${suffix}`)}\n`;
  return `\t<trace>\n${name}${events.join('')}\t</trace>\n`;
};

/** Writes the log `times` times one after the other; below 1 only the first part of it. Every case under a number of its own. */
export const manyTimes = async (
  log: string,
  times: number,
  out: Readonly<{ file: string; cases: number }>,
): Promise<void> => {
  const gzip = createGzip({ level: 1 });
  const target = gzip.pipe(createWriteStream(out.file));
  const write = async (piece: string): Promise<void> => {
    if (!gzip.write(piece)) await once(gzip, 'drain');
  };
  await write('<?xml version="1.0"?>\n<log xes.version="1.0">\n');
  let left = Math.ceil(out.cases * times);
  for (let round = 0; left > 0; round += 1)
    for await (const found of readXes((await openLog(log, 'utf-8')).text, `case:${caseKey}`)) {
      if (!('entries' in found)) continue;
      await write(traceOf(found, `-${round}`));
      left -= 1;
      if (left === 0) break;
    }
  await write('</log>\n');
  gzip.end();
  await finished(target);
};
