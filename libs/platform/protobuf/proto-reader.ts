/** Reads protocol buffers by hand. Throws `RangeError` on bytes that are none. */
export class ProtoReader {
  private wireType = 0;

  /**
   * Reads `bytesIn` from `at` to `end`. Parts are read in place: a view of every part would cost
   * more than reading it.
   */
  constructor(
    private readonly bytesIn: Buffer,
    private at = 0,
    private readonly end = bytesIn.length,
  ) {}

  /**
   * Number of the next field, or 0 at the end. Its value must be read or skipped before the next
   * call.
   */
  next(): number {
    if (this.at >= this.end) return 0;
    const tag = this.varint();
    this.wireType = tag % 8;
    return Math.floor(tag / 8);
  }

  /** An unsigned number; beyond 2^53 only roughly, which suffices to know that it is beyond. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (let index = 0; index < 10; index += 1) {
      if (this.at >= this.end) throw new RangeError('Truncated number');
      const byte = this.bytesIn[this.at]!;
      this.at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new RangeError('Number of more than 64 bits');
  }

  bytes(): Buffer {
    const from = this.pass();
    return this.bytesIn.subarray(from, this.at);
  }

  text(): string {
    const from = this.pass();
    return this.bytesIn.toString('utf8', from, this.at);
  }

  /** All that is left, as bytes or as text: of a part that is no message. */
  restBytes(): Buffer {
    return this.bytesIn.subarray(this.at, this.end);
  }

  restText(): string {
    return this.bytesIn.toString('utf8', this.at, this.end);
  }

  message(): ProtoReader {
    const from = this.pass();
    return new ProtoReader(this.bytesIn, from, this.at);
  }

  /** Goes behind a length-delimited field; answers where its content begins. */
  private pass(): number {
    const length = this.varint();
    const from = this.at;
    if (from + length > this.end) throw new RangeError('Truncated field');
    this.at = from + length;
    return from;
  }

  /** All 64 bits of a number, as decimal digits. */
  digits(): string {
    const from = this.at;
    const value = this.varint();
    if (value <= Number.MAX_SAFE_INTEGER) return String(value);
    this.at = from;
    return String(this.int64());
  }

  /** All 64 bits of a number. */
  int64(): bigint {
    let [value, shift] = [0n, 0n];
    for (;;) {
      if (this.at >= this.end) throw new RangeError('Truncated number');
      const byte = this.bytesIn[this.at]!;
      this.at += 1;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
      shift += 7n;
      if (shift > 63n) throw new RangeError('Number of more than 64 bits');
    }
  }

  skip(): void {
    if (this.wireType === 0) this.varint();
    else if (this.wireType === 1) this.at += 8;
    else if (this.wireType === 2) this.pass();
    else if (this.wireType === 5) this.at += 4;
    else throw new RangeError(`Wire type ${this.wireType}`);
  }
}
