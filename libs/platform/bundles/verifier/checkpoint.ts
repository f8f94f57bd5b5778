import { bytesOf, fromBase64, hexOf, sha256 } from './sha256.js';

/** A checkpoint as it was read, and whose signatures stand under it. */
export type ReadCheckpoint = Readonly<{
  text: string;
  origin: string;
  size: number;
  root: Uint8Array;
  at: string | undefined;
  signatures: readonly Readonly<{ name: string; bytes: Uint8Array }>[];
}>;

const signatureIn = (line: string) => {
  const [, name, base64] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  return name !== undefined && bytes ? [{ name, bytes }] : [];
};

const hashBytes = 32;

const timeIn = (lines: readonly string[]): string | undefined =>
  lines.find((line) => line.startsWith('time '))?.slice('time '.length);

/** Reads a checkpoint; nothing where it is none. */
export const readCheckpoint = (note: string): ReadCheckpoint | undefined => {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin = '', size = '', base64 = '', ...more] = text.split('\n');
  const root = fromBase64(base64);
  if (origin === '' || !/^\d+$/.test(size) || root?.length !== hashBytes) return undefined;
  return {
    text,
    origin,
    size: Number(size),
    root,
    at: timeIn(more),
    signatures: note
      .slice(end + 2)
      .split('\n')
      .flatMap(signatureIn),
  };
};

const idBytes = 4;
const ed25519 = 1;
const cosigning = 4;
const timeBytes = 8;

type Key = Readonly<{ name: string; id: string; raw: Uint8Array<ArrayBuffer> }>;

const idOf = (name: string, typed: Uint8Array): string => {
  const head = bytesOf(`${name}\n`);
  const all = new Uint8Array(head.length + typed.length);
  all.set(head);
  all.set(typed, head.length);
  return hexOf(sha256(all).subarray(0, idBytes));
};

/** A key of a kind as `name+id+key`; nothing where its id is not that of its bytes. */
const keyIn = (line: string, kind: number): Key | undefined => {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? [];
  const typed = fromBase64(base64 ?? '');
  if (name === undefined || id === undefined || typed?.[0] !== kind) return undefined;
  const isOwn = idOf(name, typed) === id;
  return isOwn ? { name, id, raw: Uint8Array.from(typed.subarray(1)) } : undefined;
};

/** Whether one of the keys, each in a line, signed it. */
export const isSigned = async (
  { text, signatures }: ReadCheckpoint,
  keys: readonly string[],
): Promise<boolean> => {
  for (const { name, id, raw } of keys.flatMap((line) => keyIn(line, ed25519) ?? []))
    for (const { name: by, bytes } of signatures) {
      if (by !== name || hexOf(bytes.subarray(0, idBytes)) !== id) continue;
      const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      const signature = Uint8Array.from(bytes.subarray(idBytes));
      if (await crypto.subtle.verify('Ed25519', key, signature, Uint8Array.from(bytesOf(text))))
        return true;
    }
  return false;
};

/** Whether a line is the key of a witness, and not of a log. */
export const isOfWitness = (line: string): boolean => keyIn(line, cosigning) !== undefined;

const secondsIn = (bytes: Uint8Array): bigint =>
  bytes.subarray(0, timeBytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** When a witness of that key signed it, in seconds; nothing where it did not. */
export const cosignedAt = async (
  { text, signatures }: ReadCheckpoint,
  line: string,
): Promise<bigint | undefined> => {
  const own = keyIn(line, cosigning);
  if (!own) return undefined;
  const key = await crypto.subtle.importKey('raw', own.raw, 'Ed25519', false, ['verify']);
  for (const { name, bytes } of signatures) {
    if (name !== own.name || hexOf(bytes.subarray(0, idBytes)) !== own.id) continue;
    const said = bytes.subarray(idBytes);
    const seconds = secondsIn(said);
    const signed = Uint8Array.from(bytesOf(`cosignature/v1\ntime ${seconds}\n${text}`));
    const signature = Uint8Array.from(said.subarray(timeBytes));
    if (await crypto.subtle.verify('Ed25519', key, signature, signed)) return seconds;
  }
  return undefined;
};
