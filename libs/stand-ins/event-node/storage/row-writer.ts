import { EPOCH_2000_MS, SIGNATURE } from './binary-rows.js';

const HIGH = 2 ** 32;
const END = 2;

const digitOf = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87);

/**
 * Writes rows of PostgreSQL's binary copy format straight into one buffer of the exact size: a
 * commit has thousands of fields, and a buffer for each of them costs more than everything that is
 * done with it.
 */
export class RowWriter {
  private readonly out: Buffer;
  private readonly fields: number;
  private at: number;

  /** `bytes`: of all fields, without their lengths. */
  constructor({ rows, fields, bytes }: Readonly<{ rows: number; fields: number; bytes: number }>) {
    this.fields = fields;
    this.out = Buffer.allocUnsafe(SIGNATURE.length + rows * (2 + 4 * fields) + bytes + END);
    this.at = SIGNATURE.copy(this.out);
  }

  /** Begins a row. */
  row(): void {
    this.at = this.out.writeInt16BE(this.fields, this.at);
  }

  /**
   * Eight bytes, signed. Numbers above 2^53 only as far as the node uses them (the tombstone's).
   */
  int8(value: number): void {
    this.length(8);
    if (value >= 2 ** 63) {
      this.out.fill(0xff, this.at, this.at + 8);
      this.out[this.at] = 0x7f;
    } else {
      this.out.writeInt32BE(Math.floor(value / HIGH), this.at);
      this.out.writeUInt32BE(((value % HIGH) + HIGH) % HIGH, this.at + 4);
    }
    this.at += 8;
  }

  bytes(value: Buffer): void {
    this.length(value.length);
    this.at += value.copy(this.out, this.at);
  }

  /** `size`: of the text in UTF-8. */
  text(value: string, size: number): void {
    this.length(size);
    this.at += this.out.write(value, this.at, size, 'utf8');
  }

  /** A UUID in its usual form. */
  uuid(value: string): void {
    this.length(16);
    for (let from = 0; from < 36; from += 2) {
      // A dash before each of the four later groups.
      if (value.charCodeAt(from) === 45) from += 1;
      this.out[this.at] =
        digitOf(value.charCodeAt(from)) * 16 + digitOf(value.charCodeAt(from + 1));
      this.at += 1;
    }
  }

  bool(value: boolean): void {
    this.length(1);
    this.out[this.at] = Number(value);
    this.at += 1;
  }

  timestamp(ms: number): void {
    this.int8((ms - EPOCH_2000_MS) * 1000);
  }

  /** The rows, complete. Throws `RangeError` when the announced size was not the true one. */
  done(): Buffer {
    if (this.at !== this.out.length - END)
      throw new RangeError('Rows are not of the size announced');
    this.out.writeInt16BE(-1, this.at);
    return this.out;
  }

  private length(size: number): void {
    this.out.writeInt32BE(size, this.at);
    this.at += 4;
  }
}
