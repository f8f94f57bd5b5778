import { setImmediate } from 'node:timers/promises';
import type { JournalEntry } from '#platform/http';
import type { ReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import { death, openAccidentsDesk } from './reading-desk.examples.js';

// PRV-2: names of the dead and injured are for the officials of the matter, and each look at them
// is in the journal, as is each that was refused.

const noted: JournalEntry[] = [];
let office: ReadingOffice;
let id: string;
beforeAll(async () => {
  office = await openAccidentsDesk({
    note: (entry) => void noted.push(entry),
    finding: () => ({ well: true, detail: 'test' }),
  });
  id = (await office.post('duty', '/accidents', death)).body.id as string;
  const named = {
    name: '韦大海',
    outcome: 'dead',
    since: '2026-06-18',
    hospital: '江海区人民医院',
  };
  const answer = await office.post('duty', `/accidents/${id}/casualties/c1`, named);
  expect(answer.status).toBe(201);
}, 120_000);
afterAll(() => office.close());

/** Who asks, whether the history names the dead, and what the answer is. */
const matrix: readonly (readonly [who: string, status: number, named: boolean])[] = [
  ['duty', 200, true],
  ['head', 200, true],
  ['principal', 200, true],
  ['reviewer', 200, true],
  ['auditor', 200, true],
  ['street1', 403, false],
  ['jiangnan-head', 403, false],
  ['applicant', 403, false],
  ['applicant2', 403, false],
  ['cashier', 403, false],
  ['registrar', 403, false],
];

describe('PRV-2 Names of the dead and injured', () => {
  it.each(matrix)('asked by %s in the history: %i, named: %s', async (who, status, named) => {
    noted.length = 0;
    const answer = await office.get(who, `/accidents/${id}/history`);
    const said = JSON.stringify(answer.body);
    expect([answer.status, said.includes('韦大海'), said.includes('江海区人民医院')]).toEqual([
      status,
      named,
      named,
    ]);
    await setImmediate();
    expect(noted.map(({ subject, status: told }) => [subject, told])).toEqual([[id, status]]);
  });

  it.each(matrix)('stand in no page and no list of %s', async (who) => {
    for (const path of [`/accidents/${id}`, '/accidents', '/accident-figures?year=2026']) {
      const { body } = await office.get(who, path);
      expect(JSON.stringify(body)).not.toMatch(/韦大海|江海区人民医院/);
    }
  });
});
