import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from '../tree/merkle.js';

// C2SP signed-note: a text, a blank line, and signatures, each on a line of its own.

const ed25519 = 1;
const seedHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const idBytes = 4;
const keyBytes = 32;

/** Who may check a note, as it is handed out（验证公钥）: name, id and public key. */
export type Verifier = Readonly<{ name: string; id: string; publicKey: Buffer }>;

/** Who signs notes. */
export type Signer = Verifier & Readonly<{ key: KeyObject }>;

const idOf = (name: string, publicKey: Buffer): string =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ed25519]), publicKey]))
    .subarray(0, idBytes)
    .toString('hex');

/** The signer of a name with a secret of 32 bytes, an Ed25519 seed. */
export const signerOf = (name: string, seed: Buffer): Signer => {
  const secret = Buffer.concat([seedHead, seed.subarray(0, keyBytes)]);
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(-keyBytes);
  return { name, id: idOf(name, publicKey), publicKey, key };
};

/** A verifier in one line, `name+id+key`, as other tools take it. */
export const verifierText = ({ name, id, publicKey }: Verifier): string =>
  `${name}+${id}+${Buffer.concat([Buffer.from([ed25519]), publicKey]).toString('base64')}`;

/** Reads such a line; nothing where it is none. */
export const verifierIn = (line: string): Verifier | undefined => {
  const [, name = '', id = '', key = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  const publicKey = bytes.subarray(1);
  const isOurs = bytes[0] === ed25519 && publicKey.length === keyBytes;
  return isOurs && idOf(name, publicKey) === id ? { name, id, publicKey } : undefined;
};

/** A text with a signature below it. The text ends with a line end. */
export const signedNote = (text: string, { name, id, key }: Signer): string => {
  const signature = sign(null, Buffer.from(text), key);
  const bytes = Buffer.concat([Buffer.from(id, 'hex'), signature]);
  return `${text}\n\u2014 ${name} ${bytes.toString('base64')}\n`;
};

/** A note taken apart: its text, and who says that he signed it. */
export type Note = Readonly<{
  text: string;
  signatures: readonly Readonly<{ name: string; id: string; signature: Buffer }>[];
}>;

/** Takes a note apart; nothing where it is none. */
export const noteIn = (note: string): Note | undefined => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const lines = note
    .slice(end + 2)
    .split('\n')
    .slice(0, -1);
  const signatures = lines.map((line) => {
    const [, name = '', text = ''] = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const bytes = Buffer.from(text, 'base64');
    return {
      name,
      id: bytes.subarray(0, idBytes).toString('hex'),
      signature: bytes.subarray(idBytes),
    };
  });
  const isSigned = signatures.length > 0 && signatures.every(({ name }) => name !== '');
  return isSigned ? { text: note.slice(0, end + 1), signatures } : undefined;
};

/** Whether one of the signatures of a note is the verifier's, and right. */
export const isSignedBy = (
  { text, signatures }: Note,
  { name, id, publicKey }: Verifier,
): boolean => {
  const own = signatures.find((one) => one.name === name && one.id === id);
  if (!own) return false;
  const spki = Buffer.concat([publicHead, publicKey]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, own.signature);
};
