/** What a binary copy begins with. */
export const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Microseconds from 1970 to 2000, where PostgreSQL's clock starts. */
export const EPOCH_2000_MS = 946_684_800_000;

/** Walks the rows of a binary copy, without copying their bytes. */
export const readRows = <Row>(copied: Buffer, row: (fields: readonly Buffer[]) => Row): Row[] => {
  const rows: Row[] = [];
  let at = SIGNATURE.length;
  for (;;) {
    const count = copied.readInt16BE(at);
    at += 2;
    if (count < 0) return rows;
    const fields: Buffer[] = [];
    for (let index = 0; index < count; index += 1) {
      const length = Math.max(0, copied.readInt32BE(at));
      fields.push(copied.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    rows.push(row(fields));
  }
};

const HIGH = 2 ** 32;

/** The number in eight bytes. 2^63 - 1 becomes 2^63, the node's own sign for it. */
export const fromInt8 = (field: Buffer): number =>
  field.readInt32BE(0) * HIGH + field.readUInt32BE(4);

export const fromUuid = (field: Buffer): string => {
  const hex = field.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

export const fromTimestamp = (field: Buffer): number =>
  Math.floor(fromInt8(field) / 1000) + EPOCH_2000_MS;
