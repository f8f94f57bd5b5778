import { join } from 'node:path';
import { keptUnder, standardCatalogue } from '#domain/law';
import { guardsIn } from './guards.js';
import { guardsOfTheHouse } from './house.js';
import { heldOtherwise, rowsOfWork } from './rows.js';

const told = (text: string) =>
  Object.fromEntries(
    [...guardsIn('one.js', text)].map(([row, all]) => [
      row,
      all.map(({ kind, was, becomes }) => `${kind}: ${was} → ${becomes}`),
    ]),
  );

describe('The guards of a row of the law', () => {
  it('are the refusals that name it, with the question before them', () =>
    expect(told(`const f = (a) => { if (a < 1) refuse('x', 'y', 'E74'); if (a) b(); };`)).toEqual({
      E74: [
        'condition: a < 1 → !(a < 1)',
        'comparison: < → <=',
        'off by one: 1 → 2',
        `guard dropped: refuse('x', 'y', 'E74'); → ;`,
      ],
    }));

  it('are all of the rule whose docstring names it', () =>
    expect(
      told(
        `/** Nobody before the day (HAZ-S4, X1). */\nconst f = (a) => a === b;\nconst g = (a) => a > b;`,
      ),
    ).toEqual({
      'HAZ-S4': ['comparison: === → !=='],
      X1: ['comparison: === → !=='],
    }));

  it('are all of the declaration in which it stands as a reason', () =>
    expect(told(`const duty = { why: ['X20'], when: (a) => a && b };`)).toEqual({
      X20: ['and/or: && → ||'],
    }));

  it('are none where a word only looks like a row', () =>
    expect(told(`const f = () => refuse2('AB-1', 'EX 4');`)).toEqual({}));
});

describe('Each row of hazards, inspections, tip-offs and sources', () => {
  const guards = guardsOfTheHouse(join(import.meta.dirname, '../../..'));
  const isGuarded = (row: string): boolean => (guards.get(row)?.length ?? 0) > 0;
  const isEntry = (row: string): boolean =>
    standardCatalogue.versions(keptUnder(row, standardCatalogue)).length > 0;

  it('is held by an entry of the law, a guard, or it is said why by neither', () => {
    const unheld = rowsOfWork['hazards']!.filter((row) => !isGuarded(row) && !isEntry(row));
    expect(unheld).toEqual(Object.keys(heldOtherwise));
  });
});
