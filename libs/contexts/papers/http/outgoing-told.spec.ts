import { label } from '#domain/kernel';
import { Matters, type Showing, type Subject } from '#platform/board';
import type { DispatchRow } from '../projections/outgoing-rows.js';
import { dispatchTold } from '../projections/outgoing-told.js';
import { dispatchColumns } from './outgoing-columns.js';

const organ = (id: string) => (id === 'o-7' ? { id, name: '江海公安分局' } : undefined);
const showing = { names: { organ, person: () => undefined } } as unknown as Showing;
const matters = new Matters();
const stream = 'enforcementCase-440704.7';
const subjects = new Map([[stream, { number: '（江海）应急立〔2026〕7号' } as Subject]]);
const matter = { category: 'enforcementCase', district: '440704', subjectId: '7' };
const row = {
  ...matter,
  what: label('a case', '移送案件'),
  law: [],
  organ: 'o-7',
  hands: [],
  state: 'sent',
};
const told = (to: string | null) =>
  dispatchTold({ ...row, to } as unknown as DispatchRow, {
    showing,
    matters,
    subjects,
  });

describe('ISSUE-12.8 A dispatch', () => {
  it('tells the body it went to by its name, whether it stands in the register or was written', () => {
    expect([told('o-7'), told('区公安局'), told(null)]).toMatchObject([
      { to: 'o-7', toName: '江海公安分局' },
      { to: '区公安局', toName: '区公安局' },
      { to: null, toName: null },
    ]);
    expect(told('o-7').matterNumber).toBe('（江海）应急立〔2026〕7号');
    const [, receiver] = dispatchColumns.find(([heading]) => heading === '接收单位')!;
    expect(receiver(told('o-7'))).toBe('江海公安分局');
  });
});
