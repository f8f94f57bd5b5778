import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { handPictureIn } from '../../apps/standalone/src/demo/a-picture.js';
import { placeOf } from '../../apps/standalone/src/demo/place.js';
import { startStack, type Stack } from '../../apps/standalone/src/stack.js';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { insist } from '../e2e/load.js';
import { machine } from './bench-store.js';
import { type Figure, measure, rounded } from './figure.js';

// The licensing desk under load: so many applications taken in and filed by forty clerks at once,
// then pages of the queue beside the same query on a hand-written SQL view over the same rows.

const applications = Number(process.env.BENCH_APPLICATIONS ?? 10_000);
const clerks = 40;
const pages = 500;
const papers = ['plan-application', 'plan-text', 'risk-assessment', 'resource-survey'];

/** How many applications rest on the same scan of all their papers. */
const perScan = 100;

const application = (scan: string, enterprise: string, organ: string): object => ({
  item: 'plan-filing',
  purpose: 'new',
  organ,
  facts: {},
  applicant: { unit: { enterprise, principalIdentityNumber: '11010519491231002X' } },
  materials: papers.map((material, at) => ({
    material,
    form: 'original',
    sha256: scan,
    pages: `${at + 1}`,
    file: `${material}.pdf`,
  })),
});

/** Every number taken once, none left out; every application there. */
const faultsIn = async (stack: Stack): Promise<readonly string[]> => {
  const log = new EventStoreDbLog(connect(stack.eventStoreUrl));
  const serials = new Map<string, number[]>();
  let received = 0;
  for await (const { stream, type, data } of log.readAll({
    prefixes: ['licensingApplication-', 'documentNumber-'],
  })) {
    if (type === 'ApplicationReceived') received += 1;
    if (type === 'NumberReserved')
      serials.set(stream, [...(serials.get(stream) ?? []), (data as { serial: number }).serial]);
  }
  await disconnect(stack.eventStoreUrl);
  const gaps = [...serials].filter(([, taken]) => taken.some((serial, at) => serial !== at + 1));
  return [
    ...(received === applications ? [] : [`${received} of ${applications} applications`]),
    ...gaps.map(([stream]) => `a gap or a double in ${stream}`),
  ];
};

const view = `CREATE OR REPLACE VIEW public.bench_queue AS
  SELECT * FROM read.licence_application WHERE "stage" NOT IN ('issued', 'refused', 'withdrawn', 'terminated')`;

/** Seconds of processor time that the query API has used, as its own metrics tell. */
const cpuSecondsOf = async (stack: Stack): Promise<number> => {
  const metrics = await (await fetch(`${stack.queryUrl}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(metrics)?.[1]);
};

/**
 * The queue of the clerk who took everything in, over HTTP and as one who writes SQL by hand would
 * ask for it.
 */
const queuePages = async (stack: Stack, token: string, names: readonly string[]) => {
  const get = async (): Promise<void> => {
    const answer = await fetch(`${stack.queryUrl}/licensing/queue?limit=50`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items, total } = (await answer.json()) as { items: readonly object[]; total: number };
    if (items.length !== Math.min(50, applications) || total !== applications)
      throw new Error(`${items.length} of ${total} in the queue`);
  };
  await measure(200, 4, get);
  const before = await cpuSecondsOf(stack);
  const ours = await measure(pages, 4, get);
  const cpuMs = rounded((((await cpuSecondsOf(stack)) - before) * 1_000) / pages);
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 });
  await pool.query(view);
  const query = () =>
    pool.query(
      `SELECT * FROM public.bench_queue WHERE "waitsFor" && $1 ORDER BY "dutyDueAt", "applicationId" LIMIT 51`,
      [names],
    );
  await measure(200, 4, query);
  const baseline = await measure(pages, 4, query);
  await pool.end();
  return { ours, baseline, cpuMs };
};

/** Acts a second of the desk; `ratio` compares the p99 of a queue page with the bare SQL view's. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const dir = mkdtempSync(join(tmpdir(), 'bench-licensing-'));
  const stack = await startStack({ dir, portBase: 6700, settings: { LOG_LEVEL: 'warn' } });
  try {
    const place = await placeOf(stack);
    const clerk = place.as('intake');
    const enterprise = place.account('applicant').organ;
    const scans: string[] = [];
    for (let n = 0; n * perScan < applications; n += 1)
      scans.push(await handPictureIn(clerk, `scan-${n}`));
    const acts = await measure(applications, clerks, async (index) => {
      if (index % 1_000 === 0) say(`${index} of ${applications} applications`);
      const body = application(scans[index % scans.length]!, enterprise, place.bureau);
      const { status, body: answer } = await insist((saying) =>
        clerk.post('/licence-applications', body, saying),
      );
      if (status !== 201) throw new Error(JSON.stringify(answer));
    });
    say('waiting for the tables, reading the queue');
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const { person, organ } = place.account('intake');
    const names = [`person:${person}`, `intake-clerk@${organ}`];
    const { ours, baseline, cpuMs } = await queuePages(stack, await stack.tokenOf('intake'), names);
    const faults = await faultsIn(stack);
    if (faults.length > 0) throw new Error(faults.join('; '));
    return {
      name: 'licensing',
      unit: 'ms, p99 of a queue page of 50',
      value: ours.p99,
      baseline: baseline.p99,
      ratio: rounded(baseline.p99 / ours.p99),
      p50: ours.p50,
      p99: ours.p99,
      cpuMsPerPage: cpuMs,
      baselineP50: baseline.p50,
      machine: machine(),
      applications,
      clerks,
      actsPerSecond: acts.perSecond,
      actP50: acts.p50,
      actP99: acts.p99,
      lost: 0,
      doubled: 0,
    };
  } finally {
    await stack.stop();
    stack.removeData();
  }
};
