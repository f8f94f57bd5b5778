import type { Event } from '#domain/kernel';
import { register } from '#platform/registers';
import { rowAfter } from './rows.js';

type Told = Event<'Opened', { id: string }> | Event<'Named', { name: string }>;
class Row {
  id: string;
  name: string | null;
}

const list = register<Told, Row>(
  { category: 'thing', upcasters: {} },
  {
    name: 'example.list',
    version: 1,
    table: Row,
    unopened: () => ({ id: '', name: null }),
    opens: ['Opened'],
    says: {
      Opened: ({ id }) => ({ id }),
      Named: ({ name }, row, { revision }) => ({ name: `${row.id} ${name} ${revision}` }),
    },
  },
);
const opened: Told = { type: 'Opened', data: { id: 'a' } };
const named: Told = { type: 'Named', data: { name: 'b' } };

describe('Rows without a database', () => {
  it('are what the register makes of the events, in order', () => {
    expect(rowAfter(list, opened, named)).toEqual({ id: 'a', name: 'a b 1' });
  });

  it('are not there while no event has opened one', () => {
    expect(() => rowAfter(list, named)).toThrow('No row');
  });
});
