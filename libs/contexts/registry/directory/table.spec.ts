import fc from 'fast-check';
import { emptyTable, entriesOf, type Table, valueIn, withValue } from './table.js';

const writes = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat()), { maxLength: 200 });

describe('A table', () => {
  it('answers as a Map does', () =>
    fc.assert(
      fc.property(writes, (writes) => {
        const map = new Map(writes);
        const table = writes.reduce<Table<number>>(
          (so, [id, value]) => withValue(so, id, value),
          emptyTable,
        );
        expect(new Map(entriesOf(table))).toEqual(map);
        expect(table.size).toBe(map.size);
        for (const [id, value] of map) expect(valueIn(table, id)).toBe(value);
        expect(valueIn(table, 'none of these')).toBeUndefined();
      }),
    ));

  it('leaves every earlier version as it was', () =>
    fc.assert(
      fc.property(writes, fc.string({ maxLength: 3 }), (writes, id) => {
        const before = writes.reduce<Table<number>>(
          (so, [id, value]) => withValue(so, id, value),
          emptyTable,
        );
        const known = new Map(entriesOf(before));
        withValue(before, id, -1);
        expect(new Map(entriesOf(before))).toEqual(known);
      }),
    ));

  it('spreads ids that differ in their last digits only', () => {
    let table: Table<number> = emptyTable;
    for (let number = 0; number < 20_000; number += 1)
      table = withValue(
        table,
        `01900000-4407-7040-8000-${String(number).padStart(12, '0')}`,
        number,
      );
    const fullest = Math.max(...table.branches.flat().map((leaf) => leaf.size));
    expect(table.size).toBe(20_000);
    expect(fullest).toBeLessThan(50);
  });
});
