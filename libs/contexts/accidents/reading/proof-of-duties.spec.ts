import { instant, localDate, type RegistryView } from '#domain/kernel';
import type { OwingRow } from '#platform/appointments';
import { proofOfDuties } from './proof-of-duties.js';

const at = (local: string) => instant(`${local.replace(' ', 'T')}:00+08:00`);
/** A post is whoever held it that day: the idle head until the tenth, the diligent one after. */
const registry = {
  absenceAt: () => undefined,
  person: () => undefined,
  deputiesOf: () => [],
  answering: (_: string, role: string, when: string) =>
    role === 'head-of-organ' ? [when < at('2026-06-10 00:00') ? 'idle' : 'diligent'] : [],
} as unknown as RegistryView;

const row = (change: Partial<OwingRow>): OwingRow => ({
  stream: 'hazardsHazard-440704.h1',
  clock: 'c1',
  setBy: 'e1',
  owingId: 'e1/c1',
  category: 'hazardsHazard',
  district: '440704',
  subjectId: 'h1',
  rule: 'HAZ-D4',
  duty: 'head-of-organ',
  what: { en: 'review it', zh: '复查' },
  by: { kind: 'person', person: 'ou', organ: 'bureau' },
  owedIn: 'bureau',
  since: at('2026-06-05 09:00'),
  knownAt: at('2026-06-05 09:00'),
  due: at('2026-06-12 23:59'),
  outcome: 'running',
  endedAt: null,
  endedBy: null,
  missedBy: [],
  told: [],
  climbedTo: null,
  people: ['person:ou'],
  ...change,
});

const happened = at('2026-06-18 08:10');
const proof = (person: string, ...rows: readonly OwingRow[]) =>
  proofOfDuties(rows, {
    person,
    from: localDate('2026-06-04'),
    until: happened,
    registry,
    nameOf: () => ({ en: '', zh: '' }),
    isOfUnit: (stream) => stream.endsWith('.h1'),
  });
const day = (told: ReturnType<typeof proof>, on: string) => told.days.find((one) => one.on === on);

describe('DPG-4 The proof of duties', () => {
  it('tells each day from the day it was owed to the day it was done', () => {
    const done = { endedAt: at('2026-06-09 15:00'), endedBy: 'ou', outcome: 'met' } as const;
    const told = proof('ou', row(done));
    expect(told.duties).toMatchObject([
      { duty: 'd1', outcome: 'done', doneOn: '2026-06-09', doneByHim: true, ofUnit: true },
    ]);
    expect(told.days.map(({ on }) => on)).toEqual(
      ['05', '06', '07', '08', '09'].map((one) => `2026-06-${one}`),
    );
    expect(day(told, '2026-06-09')).toMatchObject({ did: ['d1'], hadToDo: ['d1'], missed: [] });
    expect(day(told, '2026-06-08')).toMatchObject({ did: [], hadToDo: ['d1'], knew: ['d1'] });
  });

  it('tells what was missed on its day, by whom it was put down to', () => {
    const told = proof('ou', row({ missedBy: ['ou'] }));
    expect(told.duties).toMatchObject([{ outcome: 'missed', doneOn: null }]);
    expect(day(told, '2026-06-12')?.missed).toEqual(['d1']);
    expect(proof('chen', row({ missedBy: ['ou'] }))).toEqual({ duties: [], days: [] });
  });

  it('is of whoever held the post on the day, not of who holds it now', () => {
    const post = { kind: 'post', role: 'head-of-organ', organ: 'bureau' } as const;
    const [before, after] = ['idle', 'diligent'].map((one) => proof(one, row({ by: post })));
    expect(before!.days.map(({ on }) => on).at(-1)).toBe('2026-06-09');
    expect(after!.days.map(({ on }) => on)[0]).toBe('2026-06-10');
  });

  it('says what he could not know yet, and nothing of after the accident', () => {
    const late = row({ knownAt: at('2026-06-07 10:00') });
    const told = proof('ou', late, row({ since: at('2026-06-18 09:00') }));
    expect(day(told, '2026-06-06')).toMatchObject({ hadToDo: ['d1'], knew: [] });
    expect(day(told, '2026-06-07')?.knew).toEqual(['d1']);
    expect(told.duties).toHaveLength(1);
    const since = { endedAt: at('2026-06-19 10:00'), endedBy: 'ou', outcome: 'late' } as const;
    expect(proof('ou', row(since)).duties).toMatchObject([{ outcome: 'owed', doneOn: null }]);
  });
});
