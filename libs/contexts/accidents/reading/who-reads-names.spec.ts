import { setImmediate } from 'node:timers/promises';
import type { JournalEntry } from '#platform/http';
import type { ReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import {
  death,
  disciplined,
  openAccidentsDesk,
  toAnsweredOrders,
} from './reading-desk.examples.js';

// PRV-2: names of the dead and injured, where they are treated, and what was decided of an official
// are for the officials of the matter, and each look at them is in the journal, as is each that was
// refused.

const hospital = '江海区人民医院';
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
    hospital,
  };
  const answer = await office.post('duty', `/accidents/${id}/casualties/c1`, named);
  expect(answer.status).toBe(201);
  await toAnsweredOrders(office, id);
}, 120_000);
afterAll(() => office.close());

/** Who asks, what the answer is, and whether the history tells all of it. */
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

const sealed = ['韦大海', hospital, disciplined.result];

describe('PRV-2 Names, health data and discipline of an accident', () => {
  it.each(matrix)('asked by %s in the history: %i, told: %s', async (who, status, named) => {
    noted.length = 0;
    const answer = await office.get(who, `/accidents/${id}/history`);
    const said = JSON.stringify(answer.body);
    expect([answer.status, ...sealed.map((one) => said.includes(one))]).toEqual([
      status,
      ...sealed.map(() => named),
    ]);
    await setImmediate();
    expect(noted.map(({ subject, status: told }) => [subject, told])).toEqual([[id, status]]);
  });

  it.each(matrix)('stand in no page and no list of %s', async (who) => {
    const lists = ['/accidents', '/accident-figures?year=2026', '/accident-orders'];
    for (const path of [`/accidents/${id}`, ...lists]) {
      const said = JSON.stringify((await office.get(who, path)).body);
      expect(sealed.filter((one) => said.includes(one))).toEqual([]);
    }
  });
});
