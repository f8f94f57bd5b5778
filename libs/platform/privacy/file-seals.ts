import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { keyRingOf, Settings } from '#platform/config';

const nonceBytes = 12;
const tagBytes = 16;
const method = 'aes-256-gcm';

/** Signs that nobody mistakes for each other on paper: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/**
 * Seals files at rest, each under the key of its matter, which follows from PERSONAL_DATA_KEY; and
 * makes the codes by which a paper is looked up（查验码）, which nobody can guess. After a change
 * of keys（更换密钥） older files open under the key they were sealed with, and codes stay what
 * they are.
 */
@Injectable()
export class FileSeals {
  private readonly newestFirst: readonly [Buffer, ...Buffer[]];
  private readonly codes: Buffer;
  private readonly district: string;

  constructor({ PERSONAL_DATA_KEY, DISTRICT }: Settings) {
    const [newest, ...older] = keyRingOf(PERSONAL_DATA_KEY) ?? [];
    if (newest === undefined) throw new RangeError('PERSONAL_DATA_KEY is no key');
    this.newestFirst = [newest, ...older];
    this.district = DISTRICT;
    this.codes = this.keyFor(older.at(-1) ?? newest, 'codes of papers');
  }

  /** The same file of the same matter is the same bytes: kept twice it is kept once. */
  seal(matter: string, bytes: Uint8Array): Buffer {
    const key = this.keyFor(this.newestFirst[0], `files of ${matter}`);
    // Follows from the content, so that no nonce ever serves two different contents.
    const nonce = createHmac('sha256', key).update(bytes).digest().subarray(0, nonceBytes);
    const cipher = createCipheriv(method, key, nonce);
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws `RangeError` when the seal is broken or another matter's. */
  open(matter: string, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed);
    for (const master of this.newestFirst) {
      const plain = opened(this.keyFor(master, `files of ${matter}`), bytes);
      if (plain) return plain;
    }
    throw new RangeError(`The seal of a file of ${matter} does not open`);
  }

  /** `7KQ2-M0XA-93TD`: sixty bits that follow from the paper and its content. */
  codeOf(paper: string): string {
    const digest = createHmac('sha256', this.codes).update(paper).digest();
    const code = [...digest.subarray(0, codeLength)].map((byte) => signs[byte % 32]).join('');
    return code.replace(/.{4}(?=.)/g, '$&-');
  }

  private keyFor(master: Buffer, purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', master, this.district, purpose, 32));
  }
}

/** Nothing where it was sealed under another key, or is broken. */
const opened = (key: Buffer, bytes: Buffer): Buffer | undefined => {
  try {
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv(method, key, nonce, { authTagLength: tagBytes });
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const plain = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
};
