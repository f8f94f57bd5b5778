import { instant, label } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { taskView } from './task-view.js';

const now = instant('2026-11-02T09:00:00+08:00');
const names = { organ: () => undefined, person: () => undefined };
const matters = { partyName: () => null, stageName: () => label('filed', '已立案') };
const row = { stream: 'case-440704.c1', category: 'case', number: null, hands: [], team: 'bureau' };

/** The grounds of a task as they are read. */
const groundsOf = (...why: readonly string[]) =>
  taskView(
    row as never,
    { task: label('decide', '决定'), role: 'head-of-organ', why, waitsFor: [] },
    { showing: { law: lawBook(), now, names }, matters } as never,
  ).why.map(({ rule, law }) => [rule, law]);

describe('Why somebody must do it', () => {
  it('an article is its own law', () =>
    expect(groundsOf('PL 43', 'LL 32(4)', 'R310 10')).toEqual([
      ['PL 43', 'PL 43'],
      ['LL 32(4)', 'LL 32(4)'],
      ['R310 10', 'R310 10'],
    ]));

  it('a rule of the catalogue by the article that it is from', () =>
    expect(groundsOf('ENF-D8')).toEqual([['ENF-D8', 'PL 67']]));

  it('what has no article is told only where nothing else is', () => {
    expect(groundsOf('PL 43', 'E17')).toEqual([['PL 43', 'PL 43']]);
    expect(groundsOf('E17')).toEqual([['E17', null]]);
  });
});
