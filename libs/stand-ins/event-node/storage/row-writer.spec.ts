import { fromInt8, fromTimestamp, fromUuid, readRows } from './binary-rows.js';
import { RowWriter } from './row-writer.js';

const id = '0197a3c4-8d10-7abc-9def-0123456789ab';

describe('Rows in binary copy format', () => {
  it('come back as they were written', () => {
    const name = '案件-440704';
    const size = Buffer.byteLength(name);
    const writer = new RowWriter({ rows: 2, fields: 6, bytes: 2 * (8 + size + 16 + 1 + 8 + 3) });
    for (const number of [2 ** 45 + 5, -3]) {
      writer.row();
      writer.int8(number);
      writer.text(name, size);
      writer.uuid(id);
      writer.bool(number > 0);
      writer.timestamp(1_790_000_000_123);
      writer.bytes(Buffer.from([0, 255, 7]));
    }
    const rows = readRows(writer.done(), (fields) => [
      fromInt8(fields[0]!),
      fields[1]!.toString(),
      fromUuid(fields[2]!),
      fields[3]![0],
      fromTimestamp(fields[4]!),
      [...fields[5]!],
    ]);
    const rest = (flag: number) => [name, id, flag, 1_790_000_000_123, [0, 255, 7]];
    expect(rows).toEqual([
      [2 ** 45 + 5, ...rest(1)],
      [-3, ...rest(0)],
    ]);
  });

  it("hold the tombstone's revision, the largest there is", () => {
    const writer = new RowWriter({ rows: 1, fields: 1, bytes: 8 });
    writer.row();
    writer.int8(2 ** 63);
    expect(readRows(writer.done(), ([field]) => field!.toString('hex'))).toEqual([
      '7fffffffffffffff',
    ]);
  });

  it('are never sent when they are not of the size that was announced', () => {
    const writer = new RowWriter({ rows: 1, fields: 1, bytes: 9 });
    writer.row();
    writer.int8(1);
    expect(() => writer.done()).toThrow(RangeError);
  });
});
