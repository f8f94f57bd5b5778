import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verifyChain } from '#platform/log';
import { realStore, type RealStore } from '#testing';
import { mappingFile, syntheticEvents, syntheticXes } from '../import.examples.js';

const command = resolve(import.meta.dirname, '../../../../apps/standalone/src/import.js');
/** Enough that nobody who looks now and then finds it finished. */
const cases = 6_000;

let real: RealStore;
let dir: string;
beforeAll(async () => {
  real = await realStore();
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  writeFileSync(join(dir, 'log.xes'), syntheticXes(cases));
});
afterAll(async () => {
  await real.stop();
  rmSync(dir, { recursive: true });
});

const start = (): ChildProcess =>
  spawn(
    process.execPath,
    [command, join(dir, 'log.xes'), '--mapping', mappingFile('road-traffic-fines')],
    { env: { ...process.env, EVENTSTORE_URL: real.connectionString, DATA_DIR: dir } },
  );

/** Entries of the log that are on record, each as often as it is. */
const entries = async (): Promise<number[]> => {
  const numbers: number[] = [];
  for await (const { data } of real.log.readAll({ prefixes: ['importedCase-'] }))
    numbers.push((data as { source: { entry: number } }).source.entry);
  return numbers;
};

/** Whether so many entries are on record; reads no further. */
const haveCome = async (count: number): Promise<boolean> => {
  let found = 0;
  for await (const _ of real.log.readAll({ prefixes: ['importedCase-'], limit: count })) found += 1;
  return found >= count;
};

/** Looks until it is so, or until the import has ended by itself; never for ever. */
const until = async (child: ChildProcess, isSo: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 60_000;
  while (!(await isSo()) && child.exitCode === null) {
    if (Date.now() > end) throw new Error('The import did not get that far in a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const said = async (child: ChildProcess): Promise<string> => {
  let text = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return `${code} ${text}`;
};

describe('An import that is killed', () => {
  it('goes on where it was when it is run again, and nothing is doubled or missing', async () => {
    for (const part of [0.05, 0.2]) {
      const child = start();
      const closed = once(child, 'close');
      await until(child, () => haveCome(Math.ceil(syntheticEvents(cases) * part)));
      child.kill('SIGKILL');
      await closed;
      const partial = await entries();
      expect(partial.length).toBeLessThan(syntheticEvents(cases));
    }
    expect(await said(start())).toMatch(/^0 .*Imported/s);
    const all = await entries();
    expect(all.sort((a, b) => a - b)).toEqual(
      Array.from({ length: syntheticEvents(cases) }, (_, at) => at + 1),
    );
    const record: string[] = [];
    for await (const { type } of real.log.readAll({ prefixes: ['import-'] })) record.push(type);
    expect(record[0]).toBe('ImportStarted');
    expect(record.filter((type) => type === 'ImportFinished')).toHaveLength(1);
    let stream = '';
    for await (const event of real.log.readAll({ prefixes: ['import-'] })) stream = event.stream;
    expect(await verifyChain(real.log.readStream(stream))).toMatchObject({ faults: [] });
  }, 180_000);

  it('once it is done, is answered from its record', async () =>
    expect(await said(start())).toMatch(/^0 .*nothing was written/s));
});
