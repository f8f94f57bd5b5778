import { createPublicKey, verify } from 'node:crypto';
import { noteIn } from '../signed/note.js';
import { sha256 } from '../tree/merkle.js';

// C2SP tlog-cosignature: a witness signs the text of a checkpoint and when it saw it.

const cosignature = 4;
const idBytes = 4;
const timeBytes = 8;
const keyBytes = 32;
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

/** Who watches over the log from outside（见证人）: name, id, public key, and where it is asked. */
export type Witness = Readonly<{ name: string; id: string; publicKey: Buffer; url: string }>;

/** A witness is said in another form than `name+id+key@url`. */
export class NoWitness extends Error {
  constructor(said: string) {
    super(`CHECKPOINT_WITNESSES：${said} is no witness（见证人须写作 名称+标识+公钥@网址）.`);
    this.name = 'NoWitness';
  }
}

const form =
  /^(?<name>[^\s+@]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/=]+)@(?<url>https?:\/\/\S+)$/;

const witnessIn = (said: string): Witness => {
  const parts = form.exec(said)?.groups as
    Record<'name' | 'id' | 'key' | 'url', string> | undefined;
  if (!parts) throw new NoWitness(said);
  const { name, id, key, url } = parts;
  const typed = Buffer.from(key, 'base64');
  const isKey = typed[0] === cosignature && typed.length === 1 + keyBytes;
  const own = sha256(Buffer.concat([Buffer.from(`${name}\n`), typed]));
  if (!isKey || own.subarray(0, idBytes).toString('hex') !== id) throw new NoWitness(said);
  return { name, id, publicKey: typed.subarray(1), url: url.replace(/\/$/, '') };
};

/**
 * The witnesses that a setting names, with blanks between: `name+id+key@url`, the key as the
 * witness hands it out. Throws `NoWitness` for what is none: nobody is left out unseen.
 */
export const witnessesIn = (said = ''): readonly Witness[] =>
  said
    .split(/\s+/)
    .filter((one) => one !== '')
    .map(witnessIn);

/** The text a witness signs: that it saw this checkpoint, and when, in seconds. */
const witnessedText = (text: string, seconds: bigint): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** Whether a witness signed the checkpoint in a note, and its signature is right（副署）. */
export const isCosigned = (note: string, { name, id, publicKey }: Witness): boolean => {
  const parts = noteIn(note);
  const own = parts?.signatures.find((one) => one.name === name && one.id === id);
  if (!parts || own?.signature.length !== timeBytes + 64) return false;
  const key = Buffer.concat([publicHead, publicKey]);
  return verify(
    null,
    witnessedText(parts.text, own.signature.readBigUInt64BE(0)),
    createPublicKey({ key, format: 'der', type: 'spki' }),
    own.signature.subarray(timeBytes),
  );
};
