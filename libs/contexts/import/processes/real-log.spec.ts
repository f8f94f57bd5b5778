import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { realStore, SetClock } from '#testing';
import { mappingFile, realLog, realLogMissing } from '../import.examples.js';
import { ImportWorld } from './import-world.js';
import { readMapping } from '../mapping/read-mapping.js';
import { runImport } from './run-import.js';

const firstCases = 3_000;

/**
 * The first cases as text, and what is in them, found with nothing but line-wise comparison of
 * text.
 */
const firstPart = async (): Promise<{ text: string; counts: Record<string, number> }> => {
  const lines = createInterface({ input: createReadStream(realLog).pipe(createGunzip()) });
  const kept: string[] = [];
  const counts: Record<string, number> = {};
  let traces = 0;
  for await (const line of lines) {
    traces += Number(line.includes('<trace>'));
    if (traces > firstCases) break;
    // Attributes of events stand three tabs deep in this file, those of traces two.
    const name = /^\t\t\t<string key="concept:name" value="([^"]+)"/.exec(line)?.[1];
    if (name && traces > 0) counts[name] = (counts[name] ?? 0) + 1;
    kept.push(line);
  }
  return { text: `${kept.join('\n')}\n</log>\n`, counts };
};

if (realLogMissing) process.stderr.write(`${realLogMissing}\n`);
const ifThere = realLogMissing ? describe.skip : describe;

ifThere('The log of a real fining authority', () => {
  it('comes in with as many of each activity as it holds', async () => {
    const { text, counts } = await firstPart();
    const real = await realStore();
    const dir = mkdtempSync(join(tmpdir(), 'import-'));
    const file = join(dir, 'part.xes');
    writeFileSync(file, text);
    const now = instant('2026-07-08T01:30:00Z');
    const { store, log } = real;
    const place = {
      store,
      log,
      clock: new SetClock(now),
      district: '440704',
      code: 'test',
      law: lawBook({ district: '440704' }),
    };
    const end = await runImport(
      {
        file,
        name: 'part.xes',
        mapping: readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8')),
        strict: true,
        dryRun: false,
        by: 'test',
        reportFile: (id) => join(dir, id),
      },
      { world: async () => new ImportWorld(place), now: () => now, watch: () => undefined },
    );
    expect(end).toMatchObject({ end: 'imported', counts: { cases: firstCases } });
    expect(end.counts.activities).toEqual(counts);
    const stored: Record<string, number> = {};
    const cases = new Set<string>();
    for await (const { data, stream } of log.readAll({ prefixes: ['importedCase-'] })) {
      const { activity } = data as { activity: string };
      stored[activity] = (stored[activity] ?? 0) + 1;
      cases.add(stream);
    }
    expect(stored).toEqual(counts);
    expect(cases.size).toBe(firstCases);
    await real.stop();
    rmSync(dir, { recursive: true });
  });
});
