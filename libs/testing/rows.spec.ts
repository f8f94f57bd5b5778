import type { Event, Projection, RowsProjection } from '#domain/kernel';
import { rowAfter, rowChangesAfter } from './rows.js';

type Told = Event<'Opened', { id: string }> | Event<'Named', { name: string }>;
class Row {
  id: string;
  name: string | null;
}
const from = { category: 'thing', upcasters: {} };

const list: Projection<Told, Row, 'Opened'> = {
  name: 'example.list',
  version: 1,
  from,
  table: Row,
  opens: {
    Opened: ({ id }) => ({
      id,
      name: null,
    }),
  },
  changes: { Named: ({ name }, row, { revision }) => ({ name: `${row.id} ${name} ${revision}` }) },
};
const names: RowsProjection<Told, Row> = {
  name: 'example.names',
  version: 1,
  from,
  table: Row,
  rows: {
    Opened: () => [],
    Named: ({ name }, { stream }) => [
      {
        key: { id: stream },
        set: { name },
      },
    ],
  },
};
const opened: Told = { type: 'Opened', data: { id: 'a' } };
const named: Told = { type: 'Named', data: { name: 'b' } };

describe('Rows without a database', () => {
  it('are what the projection makes of the events, in order', () => {
    expect(rowAfter(list, opened, named)).toEqual({ id: 'a', name: 'a b 1' });
    expect(rowAfter(list, named)).toBeUndefined();
  });

  it('are asked for by key where there are many', () => {
    expect(rowChangesAfter(names, opened, named)).toEqual([
      { key: { id: 'thing-440704.1' }, set: { name: 'b' } },
    ]);
  });
});
