import type { EncodedCase } from '../encode-case.js';
import type { Fault } from '../../imports/import.events.js';
import type { FoundCase, Group } from './ahead-messages.js';

/** A group is handed over when it has so many bytes, or so much in it. */
const bytesMax = 256 * 1024;
const foundMax = 512;

const sizeOf = ({ parts }: EncodedCase): number =>
  parts.reduce((sum, { chunks }) => chunks.reduce((all, { length }) => all + length, sum), 0);

/** A group that is being filled. */
export class Packing {
  private readonly found: (Fault | FoundCase)[] = [];
  private bytes = 0;

  /** Takes one more; tells whether the group is full. */
  take(one: Fault | FoundCase): boolean {
    this.found.push(one);
    if ('ready' in one && one.ready) this.bytes += sizeOf(one.ready);
    return this.bytes >= bytesMax || this.found.length >= foundMax;
  }

  /** The group with the bytes of all its cases in one buffer. */
  packed(doneBytes: number): Readonly<{ group: Group; buffer: ArrayBuffer }> {
    const buffer = new ArrayBuffer(this.bytes);
    let at = 0;
    const moved = (chunk: Uint8Array): Uint8Array => {
      const place = new Uint8Array(buffer, at, chunk.length);
      place.set(chunk);
      at += chunk.length;
      return place;
    };
    const packed = ({ stream, parts }: EncodedCase): EncodedCase => ({
      stream,
      parts: parts.map(({ expected, chunks }) => ({ expected, chunks: chunks.map(moved) })),
    });
    const found = this.found.map((one) =>
      'ready' in one && one.ready ? { ...one, ready: packed(one.ready) } : one,
    );
    return { group: { kind: 'group', found, doneBytes }, buffer };
  }
}
