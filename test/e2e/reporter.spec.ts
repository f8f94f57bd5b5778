import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '#domain/kernel';
import { tellHazards } from '../../apps/standalone/src/demo/hazards.telling.js';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { reporter } from '../../apps/standalone/src/demo/tip-off.story.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { digestsOf, dumpOf, filesIn, formsOf, foundIn, heldIn, textsOf } from './searched.js';

// The whole demo of hazards is played, and everything that the stack has written is searched for
// who told it: tables of the log and of the APIs, queues, journal, logs and traces of the
// processes, exports, files with what is known of them, and what PostgreSQL keeps on the disk.

const { name, telephone, address, identityNumber } = reporter;
const digits = telephone.replaceAll('-', '');
const texts = [name, telephone, digits, address, identityNumber];
const needles = [...texts.flatMap(formsOf), ...texts.flatMap(digestsOf)];
const telling = (all: readonly string[]): readonly string[] => foundIn(all, needles);

const within = 240_000;
let dir = '';
let stack: Stack;
let place: Place;
const said: string[] = [];
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'reporter-spec-'));
  chmodSync(dir, 0o755);
  const simulatedNow = instant('2026-05-20T08:00:00+08:00');
  process.env.OTEL_TRACES_EXPORTER = 'console';
  stack = await startStack({ dir, portBase: await freePort(), simulatedNow });
  place = await placeOf(stack);
  await tellHazards(stack, place, (line) => said.push(line));
}, within);
afterAll(async () => {
  delete process.env.OTEL_TRACES_EXPORTER;
  await stack?.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('PRV-1 WHI-15 HSL-21 nothing tells the reporter', () => {
  it('in any answer, of an error too', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const answers = [
      await place.as('intake').post('/tip-offs', { reporter, channel: 'by-pigeon' }),
      await place.as('street1').post('/tip-offs', { reporter, organ: place.bureau }),
      await place.as('officer2').post(`/reporters/${tip!.tipOffId}/openings`, { reason: '想知道' }),
      await place.as('auditor').get(`/reporters/${tip!.tipOffId}/history`),
      await place.as('auditor').get(`/reporters/${tip!.tipOffId}/replay`),
      await place.as('auditor').get(`/tip-offs/${tip!.tipOffId}/history`),
      await place.as('auditor').get(`/tip-offs?q=${encodeURIComponent(name)}`),
      await place.as('auditor').get('/journal?limit=200'),
      await place.as('officer2').get(`/reporters/${tip!.tipOffId}/particulars`),
    ];
    expect(answers.slice(0, 3).map(({ status }) => status)).toEqual([400, 400, 403]);
    expect(telling(answers.map(({ body }) => JSON.stringify(body)))).toEqual([]);
    expect(telling(said)).toEqual([]);
  });

  it('to street, reviewer and auditor, whatever they ask for', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const at = `/reporters/${tip!.tipOffId}`;
    for (const who of ['street1', 'reviewer', 'auditor']) {
      const opened = await place.as(who).post(`${at}/openings`, { reason: '想知道' });
      const read = await place.as(who).get(`${at}/particulars`);
      expect([who, opened.status, read.status]).toEqual([who, 403, 403]);
      expect(telling([JSON.stringify([opened.body, read.body])])).toEqual([]);
    }
  });

  it('in what is taken away: lists, workbooks, volumes, bundles', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const taken: Buffer[] = [];
    for (const path of [
      '/tip-offs/export.csv',
      '/tip-offs/export.xlsx',
      '/acts/export.csv',
      `/volumes/tip-offs/${tip!.tipOffId}`,
      `/transparency/bundle?stream=hazardsTipOff-440704.${tip!.tipOffId}`,
      `/transparency/bundle?stream=hazardsReporter-440704.${tip!.tipOffId}`,
    ])
      taken.push(await place.as('auditor').download(path));
    expect(taken.every(({ length }) => length > 100)).toBe(true);
    expect(taken.flatMap(textsOf).some((text) => text.includes('超量储存'))).toBe(true);
    expect(telling(taken.flatMap(textsOf))).toEqual([]);
  });

  it('but to the one who was named, who entered why, on that day', async () => {
    const [tip] = (await place.as('auditor').get('/tip-offs')).body.items as { tipOffId: string }[];
    const at = `/reporters/${tip!.tipOffId}`;
    await place.as('officer1').post(`${at}/openings`, { reason: '发放奖励核对' });
    const { status, body } = await place.as('officer1').get(`${at}/particulars`);
    expect([status, body.particulars]).toMatchObject([200, { name, address }]);
    const { person } = place.account('officer1');
    const looked = async (): Promise<boolean> => {
      const asked = `/journal?subject=${tip!.tipOffId}&person=${person}&limit=200`;
      const journal = await place.as('auditor').get(asked);
      return (journal.body.items as readonly Record<string, unknown>[]).some(
        ({ route, status: answered }) => String(route).endsWith('/particulars') && answered === 200,
      );
    };
    // It is noted beside the answer, a moment after.
    for (let times = 0; times < 100 && !(await looked()); times += 1) await sleep(100);
    expect(await looked()).toBe(true);
  });

  it('in any table, stream, queue, journal, log, trace, index, WAL or file', async () => {
    const rows = await dumpOf(stack.databaseUrl);
    expect(rows.some((row) => row.includes('ReporterSealed'))).toBe(true);
    expect(rows.some((row) => row.includes('举报奖励审批表'))).toBe(true);
    expect(telling(rows)).toEqual([]);
    const logs = heldIn(filesIn(dir));
    expect(logs.some((text) => text.includes('traceId'))).toBe(true);
    expect(telling(logs)).toEqual([]);
    const kept = filesIn(join(dir, 'files'), '');
    expect(kept.length).toBeGreaterThan(20);
    expect(telling(heldIn(kept))).toEqual([]);
    const onDisk = filesIn(stack.postgres.dir, '');
    let wal = 0;
    for (const file of onDisk) {
      const held = heldIn([file]);
      expect(telling(held)).toEqual([]);
      if (file.includes('pg_wal') && held.some((text) => text.includes('ReporterSealed'))) wal += 1;
    }
    expect(wal).toBeGreaterThan(0);
    // What is looked for would be found, and the moment of a span is nobody's telephone.
    expect(telling([`{\n  timestamp: 17960${digits},\n  duration: 53.2\n}`])).toEqual([]);
    expect(telling([`{\n  'db.statement': 'SELECT ${digits}'\n}`])).toHaveLength(1);
    expect(telling([`x ${Buffer.from(`a${name}b`).toString('base64')}`])).toHaveLength(1);
  });
});
