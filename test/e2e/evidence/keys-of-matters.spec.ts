import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresKeys } from '#platform/keys';
import { digestOf, type EvidenceDesk, evidenceDesk, photo } from './evidence-desk.js';

// What lies in a matter opens with the key of that matter and of no other; with the key goes what
// lay in that matter alone, whoever still has the bytes.

let desk: EvidenceDesk;
let keys: PostgresKeys;
beforeAll(async () => {
  desk = await evidenceDesk();
  const master = readFileSync(join(desk.dir, 'personal-data.key'), 'utf8').trim();
  keys = new PostgresKeys(desk.stack.databaseUrl, '440704', [Buffer.from(master, 'base64')]);
}, 120_000);
afterAll(async () => {
  await keys?.onApplicationShutdown();
  await desk?.close();
});

const keyOf = (address: string): string => `matter/enforcementCase.${address.split('/')[1]!}`;
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 300) throw new Error('it did not come');
    await new Promise((wait) => setTimeout(wait, 100));
  }
};
/** Under which keys the key of a file is wrapped; in its second life it has another. */
const wrappedUnder = async (bytes: Buffer, life = ''): Promise<readonly string[]> => {
  const { rows } = await desk.rows(
    `SELECT name FROM keys.key WHERE name LIKE $1 AND wrapped IS NOT NULL ORDER BY name`,
    [`file/${digestOf(bytes)}${life} in %`],
  );
  return rows.map(({ name }) => String(name).split(' in ')[1]!);
};
const isUnder = (bytes: Buffer, ...names: readonly string[]): Promise<void> =>
  until(async () => (await wrappedUnder(bytes)).join() === names.toSorted().join());
const original = async (bytes: Buffer, who = 'officer1') => {
  const { status, body } = await desk.place.as(who).get(`/exhibits/${digestOf(bytes)}/original`);
  return [status, ...(status === 200 ? [] : [body.code])];
};
const placed = async (bytes: Buffer, matter: string) => {
  const path = `/exhibits/${digestOf(bytes)}/placing`;
  const { status, body } = await desk.place.as('officer1').post(path, { matter });
  return [status, ...(status === 201 ? [] : [body.code])];
};

describe('ISSUE-14 a file under the keys of its matters', () => {
  let alone: Buffer;
  let both: Buffer;
  let second = '';

  it('lies in the vault until an act places it, and is wrapped when the worker is back', async () => {
    [alone, both] = [await photo(301), await photo(302)];
    second = await desk.caseOf(2);
    for (const bytes of [alone, both])
      expect((await desk.handIn('officer1', bytes)).status).toBe(201);
    for (const bytes of [alone, both]) {
      const [vault = '', ...others] = await wrappedUnder(bytes);
      expect([vault.startsWith('vault/'), others]).toEqual([true, []]);
      await desk.prepared(digestOf(bytes));
    }
    const worker = desk.stack.process('worker');
    await worker.end('SIGKILL');
    expect(await placed(alone, desk.matter)).toEqual([201]);
    for (const matter of [desk.matter, second]) expect(await placed(both, matter)).toEqual([201]);
    // It opens in each of its matters before any worker has done anything.
    expect(await wrappedUnder(both)).toEqual(
      expect.arrayContaining([keyOf(desk.matter), keyOf(second)]),
    );
    expect(await original(alone)).toEqual([200]);
    await worker.start();
    await isUnder(alone, keyOf(desk.matter));
    await isUnder(both, keyOf(desk.matter), keyOf(second));
  }, 300_000);

  it('opens no more when the key of its only matter is erased; through another one it does', async () => {
    await keys.erase(keyOf(desk.matter));
    await until(async () => (await original(alone)).length > 1);
    expect(await original(alone)).toEqual([409, 'file-erased']);
    const { status } = await desk.place.as('officer1').get(`/exhibits/${digestOf(alone)}/file`);
    expect(status).toBe(409);
    expect(await original(both)).toEqual([200]);
    const path = `/exhibits/${digestOf(both)}/original`;
    expect(await desk.place.as('officer2').download(path)).toEqual(both);
    expect((await desk.place.as('auditor').get(`/exhibits/${digestOf(alone)}`)).status).toBe(200);
  });

  it('is placed in no matter whose key was erased, and opens for nobody by being placed', async () => {
    expect(await placed(both, desk.matter)).toEqual([409, 'matter-erased']);
    expect(await placed(alone, second)).toEqual([409, 'file-erased']);
  });

  it('may be brought again, and is another life of it', async () => {
    const again = await desk.handIn('officer1', alone, { matter: second });
    expect([again.status, again.body.id]).toEqual([201, digestOf(alone)]);
    await until(async () => (await wrappedUnder(alone, '.2')).join() === keyOf(second));
    await desk.prepared(digestOf(alone));
    const path = `/exhibits/${digestOf(alone)}/original`;
    expect(await desk.place.as('officer1').download(path)).toEqual(alone);
  });
});
