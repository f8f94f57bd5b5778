import { randomUUID } from 'node:crypto';
import { type Event, instant, knownTo } from '#domain/kernel';
import { entriesOf, pageOfHistory, stateNow } from '#platform/record';
import { benchStore, type BenchStore, machine } from './bench-store.js';
import { type Figure, measure, rounded } from './figure.js';

// The first page of a history of 200,000 acts, and whose the matter is, asked as the query API asks
// them; the baseline reads the whole of it, as it was done before there were pages.

const usualEvents = Number(process.env.BENCH_EVENTS ?? 200_000);
const together = 500;
const district = '440704';
const id = 'long';

type Noted = Event<'Noted', { text: string }>;
type File = Readonly<{ acts: number }>;

const evolve = { Noted: ({ acts }: File): File => ({ acts: acts + 1 }) };
const kept = {
  category: 'benchHistory',
  upcasters: {},
  knows: knownTo(evolve),
  path: 'files',
  unknown: ['file-unknown', 'There is no such file（无此案卷）.'] as const,
  initial: { acts: 0 } as File,
  evolve,
};

const moment = instant('2026-07-08T01:30:00Z');
const metadata = {
  $correlationId: randomUUID(),
  $causationId: randomUUID(),
  commandId: randomUUID(),
  actor: { kind: 'system', by: 'import', name: 'bench' },
  validAt: moment,
  recordedAt: moment,
  schema: 0,
  law: '',
  calendar: '',
  code: 'bench',
};

const noted = (text: string) => ({
  id: randomUUID(),
  type: 'Noted' satisfies Noted['type'],
  data: { text },
  metadata,
});

const write = async ({ store }: BenchStore, events: number): Promise<void> => {
  for (let at = 0; at < events; at += together) {
    const batch = Array.from({ length: together }, (_, n) => noted(`第 ${at + n} 次登记`));
    await store.append(`benchHistory-${district}.${id}`, batch, at === 0 ? 'none' : at - 1);
  }
};

export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const before = machine();
  const events = Math.ceil((usualEvents * times) / together) * together;
  const place = await benchStore();
  try {
    say(`writing ${events} events into one stream`);
    await write(place, events);
    const { log } = place;
    const at = { district, id };
    const now = stateNow(kept);
    const page = async (): Promise<void> => {
      await now({ log }, at);
      await pageOfHistory({ log }, kept, at, { limit: 200 });
    };
    await measure(50, 1, page);
    const ours = await measure(500, 1, page);
    const whole = await measure(3, 1, () => entriesOf({ log }, kept, at));
    return {
      name: 'history',
      unit: 'ms p99, first page of 200 and whose it is',
      value: ours.p99,
      baseline: whole.p50,
      ratio: rounded(whole.p50 / ours.p99),
      p50: ours.p50,
      p99: ours.p99,
      events,
      before,
      after: machine(),
    };
  } finally {
    await place.stop();
  }
};
