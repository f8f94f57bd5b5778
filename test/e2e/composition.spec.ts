import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BadSettings,
  loadSettings,
  type Process,
  type Settings,
  settingNames,
  unneededBy,
} from '#platform/config';
import { withPostgres } from '#stand-ins/embedded';
import { realStore, type RealStore } from '#testing';
import { Child } from '../../apps/standalone/src/child.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { filledIn, givenTo, namesAsked, namesInExample, services } from './composition.js';

// SEC-1: the composition of production, its variables and no others.

const processes: readonly Process[] = ['worker', 'command-api', 'query-api'];
const dotEnv = {
  DISTRICT: '440704',
  OIDC_ISSUER: 'http://127.0.0.1:9/realms/work-safety',
  OIDC_AUDIENCE: 'work-safety',
  CODE_VERSION: '1.0.0',
  PERSONAL_DATA_KEY: randomBytes(32).toString('base64'),
  CHECKPOINT_KEY: randomBytes(32).toString('base64'),
  CERTIFICATE_KEY: randomBytes(32).toString('base64'),
  POSTGRES_PASSWORD: 'p',
  REDIS_PASSWORD: 'r',
  OPERATIONS_TOKEN: 'what-watches-the-processes',
};

describe('The composition of production', () => {
  it.each(processes)('gives %s nothing that it does not read', (name) => {
    const unneeded: readonly string[] = unneededBy[name];
    const unread = Object.keys(givenTo(name)).filter(
      (variable) => !settingNames.has(variable) || unneeded.includes(variable),
    );
    expect(unread).toEqual([]);
  });

  it.each(processes)('gives %s enough, and every secret it needs', (name) => {
    const env = filledIn(givenTo(name), dotEnv);
    expect(loadSettings(env, unneededBy[name])).toMatchObject({ NODE_ENV: 'production' });
  });

  it.each([
    ['query-api', 'PERSONAL_DATA_KEY'],
    ['query-api', 'DATABASE_URL'],
    ['query-api', 'CERTIFICATE_KEY'],
    ['command-api', 'PERSONAL_DATA_KEY'],
    ['worker', 'DATABASE_URL'],
    ['worker', 'CHECKPOINT_KEY'],
  ] satisfies [Process, keyof Settings][])('%s refuses by name to run without %s', (name, lost) => {
    const env: Record<string, string | undefined> = filledIn(givenTo(name), dotEnv);
    const refused = () => loadSettings({ ...env, [lost]: undefined }, unneededBy[name]);
    expect(refused).toThrow(BadSettings);
    expect(refused).toThrow(lost);
  });
});

describe('The composition as an operator reads it', () => {
  it('names every value that docker/.env must give, and no other', () =>
    expect([...namesInExample()].toSorted()).toEqual([...namesAsked()].toSorted()));

  it.each(services())('%s is started again, and tells whether it is well', (_, service) => {
    expect(service.restarts).toBe('unless-stopped');
    expect(service.tellsHealth).toBe(true);
  });

  it.each(services())('%s waits only for what is there and tells that it is well', (_, service) => {
    const known = new Map(services());
    for (const { on, until } of service.waits) {
      expect(known.has(on)).toBe(true);
      if (until === 'service_healthy') expect(known.get(on)?.tellsHealth).toBe(true);
    }
  });

  it('names each image by its version, the event store by the one that was proven', () => {
    const images = services().flatMap(([, { image }]) => image);
    for (const image of images) expect(image).toMatch(/:\d|^work-safety\//);
    expect(images).toContainEqual(expect.stringMatching(/eventstore\/eventstore:23\.10\./));
  });

  it('lets no clock of the law wait for Redis', () => {
    const waits = services().flatMap(([name, one]) => one.waits.map((wait) => ({ name, ...wait })));
    expect(waits.filter(({ on }) => on === 'redis')).toEqual([
      { name: 'worker', on: 'redis', until: 'service_started' },
    ]);
  });
});

describe('Each process with exactly the variables of the composition', () => {
  const logDir = mkdtempSync(join(tmpdir(), 'composition-'));
  const running: Child[] = [];
  let store: RealStore;
  let databaseUrl: string;

  beforeAll(async () => {
    store = await realStore();
    databaseUrl = await (await withPostgres()).freshDatabase();
  }, 120_000);
  afterAll(async () => {
    await Promise.all(running.map((child) => child.end()));
    await store.stop();
    rmSync(logDir, { recursive: true, force: true });
  }, 60_000);

  /**
   * Names of hosts inside the composition are others here, and ports must be free; nothing else
   * differs.
   */
  const hereFor = (name: Process, port: number): Record<string, string> => {
    const env = filledIn(givenTo(name), dotEnv);
    const places = {
      EVENTSTORE_URL: store.connectionString,
      DATABASE_URL: databaseUrl,
      REDIS_URL: 'redis://127.0.0.1:9',
      CHECKPOINTS_DIR: join(logDir, 'checkpoints'),
      FILES_DIR: join(logDir, 'files'),
    };
    const own = Object.entries(places).filter(([variable]) => variable in env);
    const portName = `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
    return { ...env, ...Object.fromEntries(own), [portName]: String(port) };
  };

  it.each(processes)(
    'starts %s, and SEC-20 shows what it is to who watches it alone',
    async (name) => {
      const port = await freePort();
      const child = new Child({
        name,
        entry: join(import.meta.dirname, `../../apps/${name}/src/main.js`),
        env: hereFor(name, port),
        logDir,
        readyUrl: `http://127.0.0.1:${port}/health/live`,
        readyWithinMs: 60_000,
      });
      running.push(child);
      await child.start();
      expect(child.running).toBe(true);
      const seen = async (path: string, headers: Record<string, string> = {}) =>
        (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status;
      for (const path of ['/metrics', '/openapi.json', '/docs', '/docs/']) {
        expect(await seen(path)).toBe(401);
        expect(await seen(path, { authorization: `Bearer ${dotEnv.OPERATIONS_TOKEN}` })).toBe(200);
      }
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect(await ready.json()).toEqual({ status: expect.any(String) });
    },
    90_000,
  );
});
