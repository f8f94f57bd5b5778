import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { placeOf } from '../../apps/standalone/src/demo/place.js';
import { type ProcessName, type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { disconnect, connect, EventStoreDbLog, type StoredEvent, verifyChain } from '#platform/log';
import { readModels } from '#platform/tables';
import { type RunningPostgres, startPostgres } from '#stand-ins/embedded';
import { caseDocket } from '#contexts/enforcement/projections/case-docket';
import { CaseDocumentRow, caseDocuments } from '#contexts/enforcement/projections/case-documents';
import { CaseRow } from '#contexts/enforcement/projections/case-row';
import { fileOne, spotFine } from './load.js';
import { differences, inOrder, manyRowsOf, rowsOf } from './pure-fold.js';
import { withStoreOfItsOwn } from './own-store.js';

// 200 cases are handled while each process is killed with SIGKILL at random moments and the job
// store is wiped. Afterwards nothing is lost and nothing is doubled.

const cases = 200;
const together = 8;
const overdueDays = 20;
type Victim = ProcessName | 'postgres';
const victims: readonly Victim[] = ['command-api', 'worker', 'event-node', 'query-api', 'postgres'];
const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

/** Small and repeatable, so that a failing run can be run again. */
const randomBy = (start: number) => {
  let state = start;
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const until = async (
  what: string,
  holds: () => Promise<boolean>,
  withinMs: number,
): Promise<void> => {
  const end = Date.now() + withinMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Not in ${withinMs} ms: ${what} (CHAOS_SEED=${seed})`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

describe(`A load of ${cases} cases while processes die (CHAOS_SEED=${seed})`, () => {
  withStoreOfItsOwn();
  const dir = mkdtempSync(join(tmpdir(), 'chaos-'));
  let stack: Stack;
  let restarted: RunningPostgres | undefined;
  let events: readonly StoredEvent[] = [];
  const of = (prefix: string, type?: string): readonly StoredEvent[] =>
    events.filter((event) => event.stream.startsWith(prefix) && (!type || event.type === type));

  const readAll = async (): Promise<readonly StoredEvent[]> => {
    const log = new EventStoreDbLog(connect(stack.eventStoreUrl));
    const all: StoredEvent[] = [];
    for await (const event of log.readAll({ prefixes: ['enforcement', 'documentNumber'] }))
      all.push(event);
    return all;
  };

  const wipeJobs = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    await client.query('DELETE FROM bullmq.job').catch(() => undefined);
    await client.end();
  };

  const killNow = async (name: Victim): Promise<void> => {
    if (name === 'postgres') {
      process.kill(stack.postgres.pid, 'SIGKILL');
      restarted = await startPostgres({ dir: stack.postgres.dir, port: stack.postgres.port });
      return;
    }
    await stack.process(name).end('SIGKILL');
    await stack.process(name).start();
  };

  beforeAll(async () => {
    stack = await startStack({
      dir,
      portBase: 4700,
      settings: { SWEEP_EVERY_MS: '500', LOG_LEVEL: 'warn' },
    });
    const place = await placeOf(stack);
    const random = randomBy(seed);
    let done = 0;
    const work = async (lane: number): Promise<void> => {
      for (let index = lane; index < cases; index += together) {
        const heard =
          index % 5 === 0 ? await fileOne(place, index) : await spotFine(place, index, overdueDays);
        if (heard.status !== 201) throw new Error(JSON.stringify(heard.body));
        done += 1;
      }
    };
    const load = Promise.all(Array.from({ length: together }, (_, lane) => work(lane)));
    const killing = (async (): Promise<void> => {
      for (let round = 0; round < victims.length * 2 && done < cases; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 300 + random() * 1_500));
        await killNow(victims[round % victims.length]!);
        if (round % 2 === 1) await wipeJobs();
      }
    })();
    await Promise.all([load, killing]);
    await wipeJobs();
    const fines = cases - Math.ceil(cases / 5);
    await until(
      `${fines} fines overdue`,
      async () => {
        events = await readAll();
        return of('enforcementCase-', 'ClockExpired').filter(isPayment).length >= fines;
      },
      120_000,
    );
    // Whatever would ring twice gets the time to do so.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    events = await readAll();
  }, 600_000);

  afterAll(async () => {
    await disconnect(stack.eventStoreUrl);
    await stack.stop();
    await restarted?.stop();
    stack.removeData();
  }, 60_000);

  it('has every case exactly once', () => {
    const filed = of('enforcementCase-', 'CaseFiled');
    expect(filed).toHaveLength(cases);
    expect(new Set(filed.map(({ stream }) => stream)).size).toBe(cases);
  });

  it('has no number missing or doubled', () => {
    const reserved = of('documentNumber-', 'NumberReserved').map(
      ({ data }) => (data as { serial: number }).serial,
    );
    expect(reserved).toEqual(Array.from({ length: reserved.length }, (_, i) => i + 1));
    const voided = new Set(
      of('documentNumber-', 'NumberVoided').map(({ data }) => (data as { serial: number }).serial),
    );
    const carried = of('enforcementCase-', 'CaseFiled').map(
      ({ data }) => (data as { serial: number }).serial,
    );
    expect(new Set(carried).size).toBe(carried.length);
    const all = [...carried, ...voided].toSorted((a, b) => a - b);
    expect(all).toEqual(reserved);
  });

  it('rang every deadline once in effect', () => {
    const expired = of('enforcementCase-', 'ClockExpired');
    const names = expired.map(
      ({ stream, data }) => `${stream} ${(data as { clock: string }).clock}`,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(expired.filter(isPayment)).toHaveLength(cases - Math.ceil(cases / 5));
  });

  it('has tables that equal a pure fold of the events', async () => {
    const tables = await readModels(stack.databaseUrl, [CaseRow, CaseDocumentRow]);
    try {
      const docket = inOrder(rowsOf(caseDocket, events));
      const documents = inOrder(manyRowsOf(caseDocuments, events));
      const differing = async () => [
        ...differences(inOrder(await tables.getRepository(CaseRow).find()), docket),
        ...differences(inOrder(await tables.getRepository(CaseDocumentRow).find()), documents),
      ];
      const caughtUp = async () => (await differing()).length === 0;
      await until('the tables to catch up', caughtUp, 20_000).catch(() => undefined);
      expect(await differing()).toEqual([]);
    } finally {
      await tables.destroy();
    }
  }, 60_000);

  it('keeps every chain whole', async () => {
    const streams = new Map<string, StoredEvent[]>();
    for (const event of events)
      streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    for (const [stream, story] of streams)
      expect({ stream, ...(await verifyChain(story)) }).toMatchObject({ stream, faults: [] });
  });
});

const isPayment = ({ data }: StoredEvent): boolean =>
  (data as { clock: string }).clock === 'ENF-D8';
