const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);

/** Microseconds from 1970 to 2000, where PostgreSQL's clock starts. */
const EPOCH_2000_MS = 946_684_800_000;

export type Field = Buffer;

/** Puts rows into PostgreSQL's binary copy format. */
export const copyRows = (rows: readonly (readonly Field[])[]): Buffer => {
  let size = SIGNATURE.length + END.length;
  for (const row of rows) {
    size += 2;
    for (const field of row) size += 4 + field.length;
  }
  const out = Buffer.allocUnsafe(size);
  let at = SIGNATURE.copy(out);
  for (const row of rows) {
    at = out.writeInt16BE(row.length, at);
    for (const field of row) {
      at = out.writeInt32BE(field.length, at);
      at += field.copy(out, at);
    }
  }
  END.copy(out, at);
  return out;
};

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

/** Eight bytes, signed. Numbers above 2^53 only as far as the node uses them (the tombstone's). */
export const int8 = (value: number): Buffer => {
  const out = Buffer.allocUnsafe(8);
  if (value >= 2 ** 63) out.fill(0xff).writeUInt8(0x7f, 0);
  else {
    out.writeInt32BE(Math.floor(value / HIGH), 0);
    out.writeUInt32BE(((value % HIGH) + HIGH) % HIGH, 4);
  }
  return out;
};

/** The number in eight bytes. 2^63 - 1 becomes 2^63, the node's own sign for it. */
export const fromInt8 = (field: Buffer): number =>
  field.readInt32BE(0) * HIGH + field.readUInt32BE(4);

export const text = (value: string): Buffer => Buffer.from(value, 'utf8');

export const uuid = (value: string): Buffer => Buffer.from(value.replaceAll('-', ''), 'hex');

export const fromUuid = (field: Buffer): string => {
  const hex = field.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const [YES, NO] = [Buffer.from([1]), Buffer.from([0])];
export const bool = (value: boolean): Buffer => (value ? YES : NO);

export const timestamp = (ms: number): Buffer => int8((ms - EPOCH_2000_MS) * 1000);
export const fromTimestamp = (field: Buffer): number =>
  Math.floor(fromInt8(field) / 1000) + EPOCH_2000_MS;
