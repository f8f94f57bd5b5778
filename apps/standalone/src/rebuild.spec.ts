import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importsProjection } from '../../../libs/contexts/import/projections/imports.js';
import { noteFollowingForSpec } from '../../../libs/contexts/operations/processes/workshop.examples.js';
import { withPostgres } from '#stand-ins/embedded';
import { migrate, readModels } from '#platform/tables';
import { ProjectionRunner } from '#platform/following';
import { anyEnvelope, realStore, type RealStore } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

// The command as people type it, in a process of its own.

const name = importsProjection.name;
const events = 60;

type Ran = Readonly<{ child: ChildProcess; text: () => string; code: Promise<number | null> }>;

let started: ChildProcess[] = [];
const rebuild = (args: readonly string[], env: Readonly<Record<string, string>>): Ran => {
  const script = join(import.meta.dirname, 'rebuild.js');
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH!, DATA_DIR: join(tmpdir(), `rebuild-${process.pid}`), ...env },
  });
  started.push(child);
  let text = '';
  child.stdout.on('data', (data: Buffer) => (text += data.toString()));
  child.stderr.on('data', (data: Buffer) => (text += data.toString()));
  const code = once(child, 'close').then(([exit]) => exit as number | null);
  return { child, text: () => text, code };
};
afterEach(() => {
  started.forEach((child) => child.kill('SIGKILL'));
  started = [];
});
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('still not so');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('npm run rebuild -- --direct', () => {
  let store: RealStore;
  let url: string;
  let database: DataSource;

  beforeAll(async () => {
    store = await realStore();
    url = await (await withPostgres()).freshDatabase();
    await migrate(url, migrations);
    database = await readModels(url);
    for (let at = 0; at < events; at += 1) await importStarted(at);
    const runner = new ProjectionRunner({ log: store.log, readModels: database });
    await runner.run(importsProjection);
    await until(async () => (await rows()) === events);
    await runner.stop();
    await noteFollowingForSpec(store, name);
  });
  afterAll(async () => {
    await database.destroy();
    await store.stop();
  });

  const importStarted = (at: number) =>
    store.store.append(
      `import-440704.${at}`,
      [
        {
          id: randomUUID(),
          type: 'ImportStarted',
          data: {
            import: `i${at}`,
            file: { name: 'a.csv', digest: 'd', bytes: 1, format: 'csv' },
            mapping: { name: 'm', version: 1, digest: 'd' },
            by: 'spec',
            startedAt: '2026-03-02T01:00:00.000Z',
            besides: [],
          },
          metadata: anyEnvelope(),
        },
      ],
      'none',
    );
  const rows = async (): Promise<number> =>
    (
      await database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM read.import`)
    )[0]!.count;
  const builds = async (): Promise<string> =>
    (
      await database.query<{ text: string }[]>(
        `SELECT string_agg(build || ' ' || status, ', ' ORDER BY build) AS text FROM platform.build`,
      )
    )[0]!.text;
  const orders = async (): Promise<readonly string[]> => {
    const types: string[] = [];
    for await (const { type } of store.log.readStream(`projectionControl-440704.${name}`))
      if (type !== 'ProjectionFollowed') types.push(type);
    return types;
  };
  const direct = (...more: readonly string[]) =>
    rebuild([name, '--direct', ...more], {
      EVENTSTORE_URL: store.connectionString,
      DATABASE_URL: url,
    });

  it('does what a worker would, and it is on record', async () => {
    const ran = direct('--reason', 'a wrong column');
    expect({ code: await ran.code, text: ran.text() }).toEqual({
      code: 0,
      text: expect.stringMatching(/NoteRebuilt \{.*"shown":true,.*"rows":60/),
    });
    expect(await builds()).toBe('1 old, 2 live');
    expect(await orders()).toEqual(['ProjectionRebuildAsked', 'ProjectionRebuilt']);
  });

  it('stops at Ctrl-C, lets nobody else at it meanwhile, and goes on from there', async () => {
    const first = direct('--rate', '10');
    await until(() => /░ \d+ events/.test(first.text()));
    const second = direct();
    expect({ code: await second.code, text: second.text() }).toEqual({
      code: 1,
      text: expect.stringContaining('has it in hand'),
    });
    first.child.kill('SIGINT');
    expect({ code: await first.code, text: first.text() }).toEqual({
      code: 130,
      text: expect.stringContaining('goes on from here'),
    });
    expect(await builds()).toBe('1 old, 2 live, 3 building');
    const [{ done } = { done: 0 }]: { done: number }[] = await database.query(
      `SELECT events::int AS done FROM platform.rebuild WHERE build = 3`,
    );
    expect(done).toBeGreaterThan(0);

    const again = direct();
    expect({ code: await again.code, text: again.text() }).toEqual({
      code: 0,
      text: expect.stringMatching(/NoteRebuilt \{.*"build":3.*"rows":60/),
    });
    expect(Number(/"events":(\d+)/.exec(again.text())?.[1])).toBeLessThan(events);
    expect(await orders()).toHaveLength(4);
    expect(await builds()).toBe('1 old, 2 old, 3 live');
  });

  it('leaves it to a worker that runs, and knows the names', async () => {
    const wrong = rebuild(['no.such', '--direct'], {
      EVENTSTORE_URL: store.connectionString,
      DATABASE_URL: url,
    });
    expect(await wrong.code).toBe(1);
    expect(wrong.text()).toMatch(/enforcement\.\S+.*import\.imports/);
    await database.query(
      `INSERT INTO platform.told (worker, name, build, kind, version, health) VALUES ('w', 'n', 1, 'projection', 1, '{}')`,
    );
    const ran = direct();
    expect({ code: await ran.code, text: ran.text() }).toEqual({
      code: 1,
      text: expect.stringContaining('w runs or has it in hand'),
    });
  });
});

describe('npm run rebuild -- --direct without a stack', () => {
  it('makes no folder of a mistyped DATA_DIR', async () => {
    const gone = join(tmpdir(), `rebuild-${randomUUID()}`);
    const ran = rebuild([name, '--direct'], { DATA_DIR: gone });
    expect([await ran.code, ran.text()]).toEqual([
      1,
      expect.stringMatching(/^\/\S+ 中没有数据，请核对 DATA_DIR/),
    ]);
    expect(existsSync(gone)).toBe(false);
  });
});

describe('npm run rebuild', () => {
  let server: Server;
  const asked: unknown[] = [];
  let looks = 0;
  let outcome = 'ProjectionRebuilt';

  const answers = (method: string, path: string, body: string): object => {
    if (path === '/token') return { access_token: 'the-token' };
    if (method === 'POST') return { added: asked.push([path, JSON.parse(body)]) };
    looks += 1;
    const share = Math.min(1, looks / 4);
    const rebuild = {
      stage: looks < 4 ? 'folding' : 'comparing',
      share,
      events: looks * 100,
      eventsPerSecond: 200,
      secondsLeft: 4 - looks,
    };
    const order = { order: 'o1', what: 'ProjectionRebuildAsked', trouble: null };
    const over = looks < 4 ? null : { what: outcome, data: { build: 2 } };
    const orders = looks === 1 ? [] : [Object.assign(order, { outcome: over })];
    return { builds: [{ build: 2, rebuild }], orders };
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () =>
        response.end(JSON.stringify(answers(request.method!, request.url!, body))),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const run = (...args: readonly string[]) => {
    looks = 0;
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return rebuild(args, { ISSUER_URL: at, COMMAND_API_URL: at, QUERY_API_URL: at });
  };

  it('orders it, shows a bar that fills, and ends with what came of it', async () => {
    const ran = run('a.b', '--rate', '500', '--keep-aside');
    expect({ code: await ran.code, text: ran.text() }).toMatchObject({ code: 0 });
    expect(asked.at(-1)).toEqual([
      '/projections/a.b/rebuild',
      { reason: 'from the terminal', show: false, eventsPerSecond: 500 },
    ]);
    const bars = ran.text().match(/^.*[█░]{30} .*$/gm)!;
    expect(bars[0]).toBe(
      `folding 重放  ${'█'.repeat(15)}${'░'.repeat(15)} 200 events  200/s  2 s left`,
    );
    expect(bars.at(-1)).toBe(`comparing 比对  ${'█'.repeat(30)} 400 events  200/s  0 s left`);
    expect(ran.text()).toContain('ProjectionRebuilt {"build":2}');
  });

  it('ends with 1 when the table is wrong, and tells how it is used', async () => {
    outcome = 'ProjectionRebuildFailed';
    expect(await run('a.b').code).toBe(1);
    const none = run();
    expect([await none.code, none.text()]).toEqual([1, expect.stringContaining('--direct')]);
  });
});
