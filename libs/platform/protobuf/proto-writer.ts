/** Bytes a varint takes. */
const varintSize = (value: number): number => {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
};

/**
 * Writes protocol buffers by hand into a buffer of the exact size. The generated classes are an
 * order of magnitude slower, and reading events back is what the node does most.
 */
export class ProtoWriter {
  private at = 0;
  private constructor(private readonly out: Buffer) {}

  /** Runs `write` into a buffer of this size. */
  static sized(size: number, write: (writer: ProtoWriter) => void): Buffer {
    const out = Buffer.allocUnsafe(size);
    write(new ProtoWriter(out));
    return out;
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.out[this.at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.out[this.at++] = rest;
  }

  /** A number field. Nothing is left out, not even zero. */
  number(field: number, value: number): void {
    this.varint(field * 8);
    if (value >= 2 ** 63) this.largest();
    else this.varint(value);
  }

  bytes(field: number, value: Uint8Array): void {
    this.head(field, value.length);
    this.out.set(value, this.at);
    this.at += value.length;
  }

  text(field: number, value: string, length: number): void {
    this.head(field, length);
    this.at += this.out.write(value, this.at, length, 'utf8');
  }

  /** Bytes that are fields already. */
  raw(value: Uint8Array): void {
    this.out.set(value, this.at);
    this.at += value.length;
  }

  /** Begins a length-delimited field whose content follows. */
  head(field: number, length: number): void {
    this.varint(field * 8 + 2);
    this.varint(length);
  }

  /** 2^63 - 1, the tombstone's revision. */
  private largest(): void {
    this.out.fill(0xff, this.at, this.at + 8);
    this.out[this.at + 8] = 0x7f;
    this.at += 9;
  }
}

export const sizeOfNumber = (field: number, value: number): number =>
  varintSize(field * 8) + (value >= 2 ** 63 ? 9 : varintSize(value));

export const sizeOfBytes = (field: number, length: number): number =>
  varintSize(field * 8) + varintSize(length) + length;
