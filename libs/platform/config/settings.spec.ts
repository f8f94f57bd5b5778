import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { settingNames } from './setting-names.js';
import { BadSettings, loadSettings } from './settings.js';
import { setSimulatedClock, SimulatedClock } from './simulated-clock.js';

const good = {
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
  DATABASE_URL: 'postgres://u:secret@127.0.0.1:5432/work',
  OIDC_ISSUER: 'http://127.0.0.1:4000',
  OIDC_AUDIENCE: 'work-safety',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const kept = {
  JOURNAL_URL: good.DATABASE_URL,
  KEYS_URL: good.DATABASE_URL,
  CHECKPOINT_KEY: randomBytes(32).toString('base64'),
  CERTIFICATE_KEY: randomBytes(32).toString('base64'),
};
const strong = {
  ...good,
  PERSONAL_DATA_KEY: randomBytes(32).toString('base64'),
  OPERATIONS_TOKEN: 'what-watches-the-processes',
};
const faultsOf = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
  return [];
};

describe('The settings', () => {
  it('start with the least that is needed and sensible defaults', () =>
    expect(loadSettings(good)).toMatchObject({
      ...good,
      COMMAND_API_PORT: 3001,
      LOG_LEVEL: 'info',
    }));

  it.each([
    'DISTRICT',
    'EVENTSTORE_URL',
    'DATABASE_URL',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
    'PERSONAL_DATA_KEY',
  ])('name %s when it is missing', (name) =>
    expect(faultsOf({ ...good, [name]: undefined }).join()).toContain(name),
  );

  it.each([
    ['COMMAND_API_PORT', 'seventy'],
    ['COMMAND_API_PORT', '70000'],
    ['DISTRICT', '44'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'http://x'],
    ['PERSONAL_DATA_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['CHECKPOINT_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['CERTIFICATE_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['PERSONAL_DATA_KEY', 'not base64, however long this may be'],
    ['PERSONAL_DATA_KEY', `${Buffer.alloc(32, 7).toString('base64')},`],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
  ])('refuse %s = %s and name it', (name, value) => {
    const faults = faultsOf({ ...good, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
  });

  it.each([
    ['a password', 'DATABASE_URL', 'mysql://u:secret@h/d'],
    ['a key', 'PERSONAL_DATA_KEY', 'secret'],
  ])('never print what may hold %s', (_, name, value) =>
    expect(faultsOf({ ...good, [name]: value }).join()).not.toContain('secret'),
  );

  it('may lack what a process has no use for, but not hold it wrong', () => {
    const without = { ...good, DATABASE_URL: undefined };
    expect(loadSettings(without, ['DATABASE_URL']).DATABASE_URL).toBeUndefined();
    expect(() => loadSettings({ ...good, DATABASE_URL: 'mysql://x' }, ['DATABASE_URL'])).toThrow(
      BadSettings,
    );
    expect(() => loadSettings(without, ['REDIS_URL'])).toThrow(BadSettings);
  });

  it.each(['OIDC_AUDIANCE', 'COMMAND_API_PROT', 'SWEEP_EVERY', 'LAW_OVERRIDE_FILE', 'REDIS_URI'])(
    'K40 · refuse %s, which nobody reads, and name it',
    (name) => {
      const faults = faultsOf({ ...good, [name]: 'secret' });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(name);
      expect(faults[0]).not.toContain('secret');
    },
  );

  it.each([
    'PATH',
    'REDIS_PORT',
    'REDIS_SERVICE_HOST',
    'WORKER_PORT_3003_TCP_ADDR',
    'NODE_OPTIONS',
  ])('pass over %s, which is the surroundings’ own', (name) =>
    expect(faultsOf({ ...good, [name]: 'x' })).toEqual([]),
  );

  it('refuse the simulated clock in production', () =>
    expect(
      faultsOf({ ...good, NODE_ENV: 'production', SIMULATED_CLOCK_FILE: '/x' }).join(),
    ).toContain('SIMULATED_CLOCK_FILE'));

  it('are production unless said otherwise, and then the journal is kept', () => {
    const unsaid = { ...strong, NODE_ENV: undefined };
    expect(faultsOf(unsaid)).toEqual([
      expect.stringContaining('JOURNAL_URL'),
      expect.stringContaining('KEYS_URL'),
      expect.stringContaining('CHECKPOINT_KEY'),
      expect.stringContaining('CERTIFICATE_KEY'),
    ]);
    const { NODE_ENV } = loadSettings({ ...unsaid, ...kept });
    expect(NODE_ENV).toBe('production');
  });

  it('SEC-20 show in production what a process is to nobody but who watches it', () => {
    const production = { ...strong, NODE_ENV: 'production', ...kept };
    for (const token of [undefined, '', 'short'])
      expect(faultsOf({ ...production, OPERATIONS_TOKEN: token })).toEqual([
        expect.stringContaining('OPERATIONS_TOKEN'),
      ]);
    expect(faultsOf({ ...good, OPERATIONS_TOKEN: '' })).toEqual([]);
  });

  it('SEC-22 are strong in production: a random key, and tokens that come over a closed line', () => {
    const production = { ...strong, NODE_ENV: 'production', ...kept };
    expect(faultsOf(production)).toEqual([]);
    const weak = { ...production, PERSONAL_DATA_KEY: Buffer.alloc(32).toString('base64') };
    expect(faultsOf(weak)).toEqual([expect.stringContaining('PERSONAL_DATA_KEY')]);
    for (const issuer of ['http://id.example.cn', 'http://localhost.example.cn'])
      expect(faultsOf({ ...production, OIDC_ISSUER: issuer })).toEqual([
        expect.stringContaining('OIDC_ISSUER'),
      ]);
    expect(faultsOf({ ...production, OIDC_ISSUER: 'https://id.example.cn' })).toEqual([]);
  });

  it('are each explained in .env.example, and nothing else is', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../.env.example'), 'utf8');
    const named = [...text.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect(new Set(named)).toEqual(new Set(settingNames));
    expect(named).toHaveLength(settingNames.size);
  });
});

describe('The simulated clock', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'now');
  const start = instant('2026-07-08T09:30:00+08:00');

  it('tells the moment it was set to and never moves backwards', () => {
    setSimulatedClock(file, start);
    const clock = new SimulatedClock(file);
    expect(clock.now() >= start).toBe(true);
    clock.moveTo(instant('2026-10-06T23:59:59+08:00'));
    expect(clock.now() >= instant('2026-10-06T23:59:59+08:00')).toBe(true);
    expect(() => clock.moveTo(start)).toThrow(RangeError);
  });
});
