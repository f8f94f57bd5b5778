import protobuf from 'google-protobuf';
import { fail } from '../log/failures.js';

type Bytes = Uint8Array;

/** A decoder of the library; which bytes it works on, only the decoder itself tells. */
type Decoder = Readonly<{
  getBuffer(): Bytes;
  getCursor(): number;
  setEnd(end: number): void;
  readString(length: number): string;
}>;

const beyond = (): never => {
  throw new RangeError('A length goes beyond the message');
};

/**
 * The parser believes every length it meets: one of four milliards in a message of six bytes would
 * keep it busy for hours. Here no part of a message ends after the message itself.
 */
const boundLengths = (): void => {
  const reader = new protobuf.BinaryReader(Uint8Array.of(0x0a, 0));
  reader.nextField();
  const decoder = Object.getPrototypeOf(reader.getFieldDecoder()) as Decoder;
  const { readString, setEnd } = decoder;
  const text = function (this: Decoder, length: number): string {
    if (length > this.getBuffer().length - this.getCursor()) beyond();
    return readString.call(this, length);
  };
  const end = function (this: Decoder, at: number): void {
    if (at > this.getBuffer().length) beyond();
    setEnd.call(this, at);
  };
  // The library calls the same function by a short name as well.
  for (const name of Object.getOwnPropertyNames(decoder)) {
    const own: unknown = Object.getOwnPropertyDescriptor(decoder, name)?.value;
    if (own === readString) Object.assign(decoder, { [name]: text });
    if (own === setEnd) Object.assign(decoder, { [name]: end });
  }
};

boundLengths();

/** The message in these bytes. Refuses what is none（INVALID_ARGUMENT）before it costs anything. */
export const messageIn = <M>(
  type: Readonly<{ deserializeBinary(bytes: Bytes): M }>,
  bytes: Bytes,
): M => {
  try {
    return type.deserializeBinary(bytes);
  } catch (error) {
    return fail({ kind: 'invalid', message: `The message cannot be read: ${String(error)}` });
  }
};
