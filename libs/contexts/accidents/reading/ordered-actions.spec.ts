import { instant, localDate } from '#domain/kernel';
import { actionsOf } from './ordered-actions.js';

const order = (item: string, organ: string, due: string) => ({
  item,
  kind: 'measure' as const,
  what: '整改',
  organ,
  due: localDate(due),
  stage: 'open' as const,
});
const row = {
  accidentId: 'accident-1',
  partyName: '江海区宏达化工有限公司',
  occurredAt: instant('2026-06-18T08:10:00+08:00'),
  grade: 'ordinary' as const,
  orders: [order('o1', 'bureau', '2026-12-31'), order('o2', 'street-office', '2026-11-30')],
};

describe('ACC-S8 What an organ reads of the orders', () => {
  it('is its own, with what it needs to carry them out and nothing else of the file', () =>
    expect(actionsOf([row], ['street-office'])).toEqual([
      {
        accidentId: 'accident-1',
        unitName: '江海区宏达化工有限公司',
        occurredAt: row.occurredAt,
        gradeName: { en: 'ordinary', zh: '一般事故' },
        ...order('o2', 'street-office', '2026-11-30'),
      },
    ]));

  it('is all of them for the auditor, what is due first at the top', () => {
    expect(actionsOf([row], undefined).map(({ item }) => item)).toEqual(['o2', 'o1']);
    expect(actionsOf([row], ['another'])).toEqual([]);
  });
});
