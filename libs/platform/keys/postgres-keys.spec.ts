import { loadSettings } from '#platform/config';
import { withPostgres } from '#stand-ins/embedded';
import pg from 'pg';
import { PersonalData } from '#platform/privacy';
import { bringKeys, copyOfKeys, OtherKeys } from './key-copy.js';
import { PostgresKeys } from './postgres-keys.js';

const master = Buffer.alloc(32, 7);
const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: master.toString('base64'),
});
const told = { name: '黄伟强', identityNumber: '11010519491231002X' };

const open: PostgresKeys[] = [];
afterAll(() => Promise.all(open.map((one) => one.onApplicationShutdown())));

describe('ISSUE-11.4 the key store', () => {
  let url = '';
  /** As another process sees it. */
  const process = (ring: readonly Buffer[] = [master]): PostgresKeys => {
    const keys = new PostgresKeys(url, '440704', ring);
    open.push(keys);
    return keys;
  };
  beforeAll(async () => {
    url = await (await withPostgres()).freshDatabase();
  });

  it('makes a key once, whoever asks first, and each process knows it', async () => {
    const [one, other] = [process(), process()];
    const [first, second] = await Promise.all([one.keyOf('person/a'), other.keyOf('person/a')]);
    expect(first).toEqual(second);
    expect(await one.keyOf('person/b')).not.toEqual(first);
    const third = process();
    await third.look();
    expect(third.known('person/a')).toEqual([first]);
    expect(third.known('person/never')).toEqual([]);
  });

  it('keeps no key as it is: without a master key none of them opens, with a newer one before it each does', async () => {
    const key = await process().keyOf('person/a');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ row: string }>('SELECT k::text AS row FROM keys.key k');
    await client.end();
    expect(JSON.stringify(rows)).not.toContain(key.toString('base64'));
    const newer = Buffer.alloc(32, 8);
    const rotated = process([newer, master]);
    await rotated.look();
    expect(rotated.known('person/a')).toEqual([key]);
    const stranger = process([newer]);
    await stranger.look();
    expect(() => stranger.known('person/a')).toThrow('none of the keys opens it');
  });

  it('erases one: what it sealed opens nowhere again, and nothing more is sealed under it', async () => {
    const [keys, elsewhere] = [process(), process()];
    const data = new PersonalData(settings, keys);
    const sealed = await data.seal('c', told);
    const statement = await data.hide('matter/case.1', '属实');
    const before = new PersonalData(settings);
    expect(data.open('c', sealed)).toEqual(told);
    expect(() => before.open('c', sealed)).toThrow('does not open');
    await keys.erase('person/c');
    await keys.erase('matter/case.1');
    await elsewhere.look();
    for (const one of [keys, elsewhere]) {
      const now = new PersonalData(settings, one);
      expect(() => now.open('c', sealed)).toThrow('does not open');
      expect(now.shown(statement)).toBe('（已依法删除）');
      await expect(now.seal('c', told)).rejects.toMatchObject({ code: 'key-erased' });
    }
  });
});

describe('A copy of the key store', () => {
  it('opens the same elsewhere, has no erased key, and is put nowhere in place of other keys', async () => {
    const postgres = await withPostgres();
    const [from, to] = [await postgres.freshDatabase(), await postgres.freshDatabase()];
    const at = async <T>(url: string, ask: (keys: PostgresKeys) => Promise<T>): Promise<T> => {
      const keys = new PostgresKeys(url, '440704', [master]);
      await keys.look();
      open.push(keys);
      return ask(keys);
    };
    expect(await copyOfKeys(from, '440704')).toMatchObject({ keys: {} });
    const [stays] = await at(from, async (keys) => {
      const both = [await keys.keyOf('person/stays'), await keys.keyOf('person/goes')];
      await keys.erase('person/goes');
      return both;
    });
    const copy = await copyOfKeys(from, '440704');
    expect(copy.keys).toEqual({ 'person/stays': expect.any(String), 'person/goes': null });

    for (const times of [1, 2]) {
      await bringKeys(to, copy);
      const there = await at(to, async (keys) => [
        times,
        keys.known('person/stays'),
        keys.isErased('person/goes'),
      ]);
      expect(there).toEqual([times, [stays], true]);
    }
    const other = await postgres.freshDatabase();
    await at(other, (keys) => keys.keyOf('person/stays'));
    await expect(bringKeys(other, copy)).rejects.toThrow(OtherKeys);
    expect(Object.keys((await copyOfKeys(other, '440704')).keys)).toEqual(['person/stays']);
  });
});
