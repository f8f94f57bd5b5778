import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digestOfJson } from '#platform/log';
import { instant, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { appendCase, Lanes } from '../../libs/contexts/import/processes/append-cases.js';
import { encodeCase } from '../../libs/contexts/import/processes/encode-case.js';
import { ImportWorld, readMapping, runImport } from '../../libs/contexts/import/import.runner.js';
import { mappingFile } from '../../libs/contexts/import/import.examples.js';
import { caseMapper } from '../../libs/contexts/import/mapping/map-case.js';
import { openLog } from '../../libs/contexts/import/processes/readers/open-log.js';
import { readXes } from '../../libs/contexts/import/processes/readers/read-xes.js';
import {
  caseSealer,
  importIdOf,
  type SealedCase,
  sealingIn,
} from '../../libs/contexts/import/processes/seal-case.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { Meter } from './cpu.js';
import { type Figure, rounded } from './figure.js';
import { diskOf, peakMb } from './footprint.js';
import { manyTimes, sourceLog } from './sizes/many-times.js';

// The whole way of an outside log against the bare appends of the same events, prepared beforehand,
// by the same client at the same concurrency. The bare appends are made of the first cases only;
// BENCH_CASES says of how many. `--times` takes a part of the log, or several copies of it under
// other numbers.

const lanes = 192;
const bareCases = Number(process.env.BENCH_CASES ?? 20_000);
const chunkCases = 4_000;

const mapping = readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8'));

const worldOf = ({ store, log }: BenchStore): ImportWorld =>
  new ImportWorld({
    store,
    log,
    clock: new SystemClock(),
    district: '440704',
    code: 'bench',
    law: lawBook({ district: '440704' }),
  });

const secondsSince = (begun: number): number => (performance.now() - begun) / 1_000;

/** Appends prepared cases; only this is timed. */
const appendAll = async (place: BenchStore, cases: readonly SealedCase[]): Promise<number> => {
  const begun = performance.now();
  const ways = new Lanes(lanes, 0);
  for (const [at, one] of cases.entries())
    await ways.run(
      at + 1,
      one.stream,
      async () => void (await appendCase(place.store, encodeCase(one))),
    );
  await ways.idle();
  return secondsSince(begun);
};

const bare = async (file: string): Promise<{ events: number; seconds: number }> => {
  const place = await benchStore();
  const importId = importIdOf('bare', digestOfJson(mapping));
  const now = instant(new Date());
  const map = caseMapper(mapping, { file: 'bare', now });
  const seal = caseSealer(sealingIn(worldOf(place), { importId, mapping: 'bare' }));
  const total = { events: 0, seconds: 0, cases: 0 };
  let chunk: SealedCase[] = [];
  const flush = async (): Promise<void> => {
    total.seconds += await appendAll(place, chunk);
    chunk = [];
  };
  for await (const found of readXes((await openLog(file, 'utf-8')).text, mapping.case)) {
    if (!('entries' in found)) continue;
    const sealed = seal(map(found).facts, now);
    chunk.push(sealed);
    total.events += sealed.events.length;
    total.cases += 1;
    if (chunk.length === chunkCases) await flush();
    if (total.cases === bareCases) break;
  }
  await flush();
  await place.stop();
  return total;
};

const logOf = async (dir: string, times: number, say: (line: string) => void): Promise<string> => {
  const one = sourceLog(dir, say);
  if (times === 1) return one.file;
  say(`writing the log ${times} times`);
  const file = join(dir, 'many-times.xes.gz');
  await manyTimes(one.file, { file, cases: Math.ceil(one.cases * times) });
  return file;
};

export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const before = machine();
  const place = await benchStore();
  const file = await logOf(place.dir, times, say);
  say(`importing ${file}`);
  const plan = {
    file,
    name: 'bench',
    mapping,
    strict: false,
    dryRun: false,
    by: 'bench',
    reportFile: (id: string) => join(place.dir, `${id}.jsonl`),
    lanes,
  };
  const world = async () => worldOf(place);
  const now = () => instant(new Date());
  const meter = new Meter(place);
  const begun = performance.now();
  const end = await meter.during(() => runImport(plan, { world, now, watch: () => undefined }));
  const seconds = secondsSince(begun);
  const [peak, disk] = [peakMb(place), await diskOf(place)];
  const bareFile = join(mkdtempSync(join(tmpdir(), 'bench-log-')), 'log');
  copyFileSync(file, bareFile);
  await place.stop();
  say(`imported in ${rounded(seconds)} s; now bare appends of ${bareCases} cases`);
  const base = await bare(bareFile);
  rmSync(dirname(bareFile), { recursive: true });
  const [ours, theirs] = [end.counts.events / seconds, base.events / base.seconds];
  return {
    name: 'import',
    unit: 'events/s',
    value: rounded(ours),
    baseline: rounded(theirs),
    ratio: rounded(ours / theirs),
    seconds: rounded(seconds),
    cases: end.counts.cases,
    events: end.counts.events,
    times,
    perEvent: meter.perEvent(end.counts.events),
    peakMb: peak,
    disk,
    baselineEvents: base.events,
    before,
    after: machine(),
  };
};
