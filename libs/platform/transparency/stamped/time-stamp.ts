import { randomBytes } from 'node:crypto';
import { sha256 } from '../tree/merkle.js';

// RFC 3161: a question of a few bytes, and an answer of which only the outside is read here; what
// it proves is checked with `openssl ts -verify`.

const tags = { boolean: 0x01, integer: 0x02, octets: 0x04, none: 0x05, sequence: 0x30 } as const;
const sha256Id = Buffer.from('0609608648016503040201', 'hex');

/** One value in DER; nothing here is as long as 128 bytes. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
};

const nonceBytes = 8;

/** A question for a time stamp over some bytes, with the certificate of whoever answers. */
export type StampQuestion = Readonly<{ query: Buffer; digest: Buffer; nonce: Buffer }>;

/** Asks for a time stamp（时间戳请求）over a text. */
export const stampQuestion = (text: string): StampQuestion => {
  const digest = sha256(text);
  const nonce = randomBytes(nonceBytes);
  // A number that begins so is neither negative nor written with a zero too many.
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  const algorithm = der(tags.sequence, sha256Id, der(tags.none));
  const query = der(
    tags.sequence,
    der(tags.integer, Buffer.from([1])),
    der(tags.sequence, algorithm, der(tags.octets, digest)),
    der(tags.integer, nonce),
    der(tags.boolean, Buffer.from([0xff])),
  );
  return { query, digest, nonce };
};

const longForm = 0x80;

/** Where the content of a value begins. */
const contentAt = (bytes: Buffer, at: number): number => {
  const length = bytes[at + 1] ?? 0;
  return at + 2 + (length > longForm ? length - longForm : 0);
};

/** Granted, or granted with changes. */
const granted: readonly number[] = [0, 1];

/** Whether an answer grants a stamp over what was asked（时间戳已签发）. */
export const isGranted = (answer: Buffer, { digest, nonce }: StampQuestion): boolean => {
  const status = contentAt(answer, contentAt(answer, 0));
  const isStatus = answer[status] === tags.integer && granted.includes(answer[status + 2] ?? -1);
  return isStatus && answer.includes(digest) && answer.includes(nonce);
};
