import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { keyRingOf, Settings } from '#platform/config';

/** What is known of a natural person and never enters the log in the clear (PRV-2, PRV-9). */
export type Particulars = Readonly<{
  name: string;
  /** 公民身份号码. */
  identityNumber: string;
  address?: string;
  telephone?: string;
}>;

const nonceBytes = 12;
const tagBytes = 16;
const compoundSurnames =
  /^(欧阳|司徒|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|端木|东方|南宫|西门|独孤)/;

/**
 * Masks a name as published decisions do: 黄某某, 欧阳某; names in letters keep the first one
 * (PRV-2).
 */
export const maskedName = (name: string): string => {
  const letters = [...name.trim()];
  if (!/^\p{Script=Han}/u.test(name.trim())) return `${letters[0] ?? ''}***`;
  const surname = letters.length > 2 && compoundSurnames.test(name.trim()) ? 2 : 1;
  const hidden = Math.min(Math.max(letters.length - surname, 1), 2);
  return `${letters.slice(0, surname).join('')}${'某'.repeat(hidden)}`;
};

/** The keys of seals that follow from one key of PERSONAL_DATA_KEY. */
type SealKeys = Readonly<{ nonces: Buffer; seals: Buffer }>;

/**
 * Turns personal data into what the log may keep: tokens and seals, under keys that follow from
 * PERSONAL_DATA_KEY. Both are the same for the same input, because a retry must ask for the same
 * thing again. After a change of keys（更换密钥） new seals are made under the newest, older ones
 * open under the key they were made with, and tokens stay under the first: no event is written
 * anew.
 */
@Injectable()
export class PersonalData {
  private readonly tokens: Buffer;
  private readonly words: Buffer;
  private readonly newestFirst: readonly [SealKeys, ...SealKeys[]];

  constructor({ PERSONAL_DATA_KEY, DISTRICT }: Settings) {
    // A district more in the derivation: the tokens of two districts cannot be joined into one
    // register of people.
    const keyFor = (key: Buffer, purpose: string): Buffer =>
      Buffer.from(hkdfSync('sha256', key, DISTRICT, purpose, 32));
    const [newest, ...older] = keyRingOf(PERSONAL_DATA_KEY) ?? [];
    if (newest === undefined) throw new RangeError('PERSONAL_DATA_KEY is no key');
    const first = older.at(-1) ?? newest;
    this.tokens = keyFor(first, 'identity tokens');
    this.words = keyFor(first, 'words looked for');
    const sealing = (key: Buffer): SealKeys => ({
      nonces: keyFor(key, 'nonces of seals'),
      seals: keyFor(key, 'seals'),
    });
    this.newestFirst = [sealing(newest), ...older.map(sealing)];
  }

  /** HMAC-SHA256 of the identity number, 64 hex digits: the same person has the same token. */
  tokenOf(identityNumber: string): string {
    return createHmac('sha256', this.tokens).update(identityNumber.toUpperCase()).digest('hex');
  }

  /** What marks words that somebody looked for, without telling them: 32 hex digits. */
  markOf(words: string): string {
    return createHmac('sha256', this.words).update(words.trim()).digest('hex').slice(0, 32);
  }

  /**
   * `sealed:` and AES-256-GCM ciphertext. `subject`, the id of the entry, is bound in: a seal opens
   * in no other entry.
   */
  seal(subject: string, { name, identityNumber, address, telephone }: Particulars): string {
    const number = identityNumber.toUpperCase();
    const plain = JSON.stringify({ name, identityNumber: number, address, telephone });
    // Follows from the content, so that no nonce ever serves two different contents.
    const [{ nonces, seals }] = this.newestFirst;
    const nonce = createHmac('sha256', nonces)
      .update(`${subject}|${plain}`)
      .digest()
      .subarray(0, nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', seals, nonce);
    cipher.setAAD(Buffer.from(subject));
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return `sealed:${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /**
   * What was sealed. Throws `RangeError` when the seal is not ours, is broken, or belongs to
   * another entry.
   */
  open(subject: string, sealed: string): Particulars {
    const bytes = Buffer.from(/^sealed:([\w-]+)$/.exec(sealed)?.[1] ?? '', 'base64url');
    for (const { seals } of this.newestFirst) {
      const plain = openedWith(seals, subject, bytes);
      if (plain !== undefined) return JSON.parse(plain) as Particulars;
    }
    throw new RangeError(`The seal of ${subject} does not open`);
  }
}

/** What one key opens; nothing when the seal was not made with it. */
const openedWith = (key: Buffer, subject: string, bytes: Buffer): string | undefined => {
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(subject));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([plain, decipher.final()]).toString();
  } catch {
    return undefined;
  }
};
