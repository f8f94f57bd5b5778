/** Reads protocol buffers by hand. Throws `RangeError` on bytes that are none. */
export class ProtoReader {
  private at = 0;

  constructor(private readonly bytesIn: Buffer) {}

  /** Number of the next field, or 0 at the end. Its value must be read or skipped before the next call. */
  next(): number {
    if (this.at >= this.bytesIn.length) return 0;
    const tag = this.varint();
    this.wireType = tag % 8;
    return Math.floor(tag / 8);
  }

  private wireType = 0;

  /** An unsigned number; beyond 2^53 only roughly, which suffices to know that it is beyond. */
  varint(): number {
    let [value, scale] = [0, 1];
    for (let index = 0; index < 10; index += 1) {
      const byte = this.bytesIn[this.at];
      if (byte === undefined) throw new RangeError('Truncated number');
      this.at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new RangeError('Number of more than 64 bits');
  }

  bytes(): Buffer {
    const length = this.varint();
    const end = this.at + length;
    if (end > this.bytesIn.length) throw new RangeError('Truncated field');
    const slice = this.bytesIn.subarray(this.at, end);
    this.at = end;
    return slice;
  }

  text(): string {
    return this.bytes().toString('utf8');
  }

  message(): ProtoReader {
    return new ProtoReader(this.bytes());
  }

  /** All 64 bits of a number. */
  int64(): bigint {
    let [value, shift] = [0n, 0n];
    for (;;) {
      const byte = this.bytesIn[this.at];
      if (byte === undefined) throw new RangeError('Truncated number');
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
    else if (this.wireType === 2) this.bytes();
    else if (this.wireType === 5) this.at += 4;
    else throw new RangeError(`Wire type ${this.wireType}`);
  }
}
