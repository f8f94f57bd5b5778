import { standardCatalogue } from '../../index.js';

describe('The periods of the catalogue', () => {
  it('are told apart where the law has none: a date must be given', () => {
    for (const id of [
      'LIC-D5',
      'LIC-D12',
      'ENF-D3b',
      'COE-D3',
      'COE-D5',
      'HAZ-D1',
      'INS-4-TERM',
      'BLK-D6',
      'EXE-D8',
    ])
      expect([id, standardCatalogue.versions(id).at(-1)!.term]).toEqual([id, undefined]);
  });
});

describe('Which days are working days, per law (1.1)', () => {
  const counted = (law: string, except: readonly string[] = []) =>
    standardCatalogue.entries
      .filter((entry) => entry.law === law && !except.includes(entry.id))
      .flatMap(({ id, term }) =>
        term?.unit === 'working-day' || term?.unit === 'day'
          ? [[id, term.amount, term.unit === 'working-day'] as const]
          : [],
      );

  it.each([
    ['CAL-1', 'PL', (amount: number) => [2, 3, 5, 7].includes(amount)],
    ['CAL-2', 'LL', () => true],
    ['CAL-3', 'CL', (amount: number) => amount <= 10],
    ['CAL-4', 'ARL', (amount: number) => [3, 5, 7, 10].includes(amount)],
    ['CAL-5', 'WSL', (amount: number) => amount === 7],
    ['CAL-6', 'OGI', () => true],
    ['CAL-7', 'HCR', () => false],
    ['CAL-7', 'FWR', () => false],
    ['CAL-7', 'SPL', () => false],
    ['CAL-7', 'R493', () => false],
    ['CAL-7', 'R310', () => false],
    ['CAL-9', 'HSL', (amount: number) => amount === 20],
    ['CAL-8', 'O16', () => false],
    ['CAL-8', 'O36', () => true],
    ['CAL-8', 'M2', () => true],
  ])('%s: %s', (_, law, isWorking) => {
    const periods = counted(law, ['LIC-D10']);
    expect(periods.length).toBeGreaterThan(0);
    for (const [id, amount, working] of periods)
      expect([id, working]).toEqual([id, isWorking(amount)]);
  });

  it('rolls natural periods of procedure (CAL-11) and never hours (CAL-13) nor working days', () => {
    for (const { id, term } of standardCatalogue.entries)
      if (term?.unit === 'hour' || term?.unit === 'working-day' || term?.direction === 'backward')
        expect([id, term.rolls]).toEqual([id, false]);
  });
});
