import { turnedRound } from './turned-round.js';

const fields = (asked: unknown): readonly string[] => turnedRound(asked).map(({ field }) => field);

describe('A question between two bounds', () => {
  it.each([
    [{ from: '2026-11-02', to: '2026-11-01' }, ['from']],
    [{ filedFrom: '2027-01-01', filedTo: '2026-12-31', from: '2026-01-01' }, ['filedFrom']],
    [{ dueFrom: '2026-11-02T00:00:00Z', dueTo: '2026-11-02T07:00:00+08:00' }, ['dueFrom']],
    [{ activitiesFrom: 9, activitiesTo: 3 }, ['activitiesFrom']],
  ])('is told that they are turned round: %j', (asked, names) =>
    expect(fields(asked)).toEqual(names),
  );

  it.each([
    { from: '2026-11-01', to: '2026-11-01' },
    { from: '2026-11-01' },
    { to: '2026-11-01' },
    { dueFrom: '2026-11-02T00:00:00Z', dueTo: '2026-11-02T08:00:00+08:00' },
    { activitiesFrom: 0, activitiesTo: 3 },
    { from: undefined, to: '2026-11-01' },
    { from: 'officer1', to: 'officer0' },
    undefined,
    'from',
  ])('is answered as it is asked: %j', (asked) => expect(fields(asked)).toEqual([]));
});
