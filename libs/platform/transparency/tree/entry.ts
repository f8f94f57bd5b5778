import { digestOfJson, type StoredEvent } from '#platform/log';
import { leafHash, sha256 } from './merkle.js';

/** What the tree keeps of an event: which one it is, and the digest of all of it. */
export type Entry = Readonly<{
  stream: string;
  revision: number;
  id: string;
  type: string;
  digest: string;
}>;

type Told = Omit<StoredEvent, 'position' | 'created'>;

/** What canonical JSON has no words for: numbers beyond all bounds, nesting without an end. */
const digestOfStrange = (told: Told): string => {
  try {
    return sha256(`not canonical: ${JSON.stringify(told)}`).toString('hex');
  } catch {
    return sha256('not canonical').toString('hex');
  }
};

/**
 * The entry of a stored event. Its digest covers stream, revision, id, type, data and the whole
 * envelope, as the store holds them; not where the store put it and when, because a back-up that
 * is brought back lies elsewhere. The order of events is that of the leaves.
 */
export const entryOf = ({ stream, revision, id, type, data, metadata }: Told): Entry => {
  const told = { stream, revision, id, type, data, metadata };
  const digest = digestOfTold(told);
  return { stream, revision, id, type, digest };
};

const digestOfTold = (told: Told): string => {
  try {
    return digestOfJson(told);
  } catch {
    return digestOfStrange(told);
  }
};

const longest = 65_535;

/** The line of an entry, which is the leaf: one JSON object, keys in order, as RFC 8785 says. */
export const lineOf = ({ digest, id, revision, stream, type }: Entry): Buffer => {
  const line = Buffer.from(JSON.stringify({ digest, id, revision, stream, type }));
  if (line.length <= longest) return line;
  // A name of a stream or type may be longer than the format of tiles takes.
  const [shortStream, shortType] = [stream, type].map((name) => sha256(name).toString('hex'));
  return Buffer.from(
    JSON.stringify({ digest, id, revision, stream: shortStream, type: shortType }),
  );
};

/** The entry that a line tells; nothing where it is none. */
export const entryIn = (line: Buffer): Entry | undefined => {
  try {
    const { digest, id, revision, stream, type } = JSON.parse(line.toString()) as Entry;
    return { stream, revision, id, type, digest };
  } catch {
    return undefined;
  }
};

/** The hash of the leaf of an entry. */
export const leafOf = (line: Buffer): Buffer => leafHash(line);
