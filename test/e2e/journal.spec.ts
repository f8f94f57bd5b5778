import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Place, placeOf } from '../../apps/standalone/src/demo/place.js';
import { freePort } from '../../apps/standalone/src/ports.js';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { clueOf } from './load.js';

let dir = '';
let stack: Stack;
let place: Place;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'journal-spec-'));
  chmodSync(dir, 0o755);
  stack = await startStack({ dir, portBase: await freePort() });
  place = await placeOf(stack);
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(dir, { recursive: true, force: true });
});

type Entry = Readonly<Record<string, unknown>>;

/** What an auditor reads of it; entries are written a moment after their answers. */
const journal = async (query: string, least: number): Promise<readonly Entry[]> => {
  for (let tries = 0; ; tries += 1) {
    const { body } = await place.as('auditor').get(`/journal?${query}`);
    const items = body.items as readonly Entry[];
    if (items.length >= least || tries > 50) return items;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('REC-9 Reads and refusals of a day', () => {
  it('are read by an auditor: who, as what, what, when, and the rule that refused', async () => {
    const officer = place.as('officer1');
    const { body, headers } = await officer.post('/enforcement-cases', clueOf(place, 1));
    const id = String(body.id);
    await officer.get(`/enforcement-cases/${id}`, { minPosition: headers.get('position')! });
    await officer.get('/enforcement-cases?q=测试单位');
    expect(await officer.get('/journal')).toMatchObject({ status: 403 });
    expect(await officer.post(`/enforcement-cases/${id}/filing`)).toMatchObject({ status: 403 });

    const person = place.account('officer1').person;
    const mine = await journal(`person=${person}`, 4);
    expect(mine.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/enforcement-cases/:id/filing', 403],
      ['GET', '/journal', 403],
      ['GET', '/enforcement-cases', 200],
      ['GET', '/enforcement-cases/:id', 200],
    ]);
    expect(mine[0]).toMatchObject({
      person: { id: person, name: expect.stringMatching(/\p{Script=Han}/u) },
      organ: { id: place.brigade },
      subject: id,
      code: 'wrong-role',
    });
    expect(await journal(`searched=${encodeURIComponent('测试单位')}`, 1)).toHaveLength(1);
    expect(await journal(`subject=${id}&outcome=read`, 1)).toHaveLength(1);
    expect(JSON.stringify(await journal('limit=200', 1))).not.toContain('测试单位');
  }, 60_000);
});
