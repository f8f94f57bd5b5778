import { Injectable, Optional } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { refuse } from '#domain/kernel';
import { keyRingOf, Settings } from '#platform/config';
import { derivedKeys, Keys } from './keys.js';

const nonceBytes = 12;
const tagBytes = 16;
const method = 'aes-256-gcm';

/** Signs that nobody mistakes for each other on paper: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** What stands before a file that is sealed under keys of people too: their names. */
const underKeys = /^under ([\w./ -]+)\n/;
const headMost = 65_536;
const said = 'under ';
const headOf = (names: readonly string[]): string => `${said}${names.join(' ')}\n`;

/**
 * Seals files at rest, each under the key of its matter, which follows from PERSONAL_DATA_KEY, and
 * under each key of a person or matter that what stands in it was sealed under: with any of those
 * the file is gone, in every copy of it. Makes the codes by which a paper is looked up（查验码）
 * too, which nobody can guess. After a change of keys（更换密钥） older files open under the key
 * they were sealed with, and codes stay what they are.
 */
@Injectable()
export class FileSeals {
  private readonly newestFirst: readonly [Buffer, ...Buffer[]];
  private readonly codes: Buffer;
  private readonly district: string;
  private readonly keys: Keys;

  constructor(settings: Settings, @Optional() keys?: Keys) {
    const { PERSONAL_DATA_KEY, DISTRICT } = settings;
    const [newest, ...older] = keyRingOf(PERSONAL_DATA_KEY) ?? [];
    if (newest === undefined) throw new RangeError('PERSONAL_DATA_KEY is no key');
    this.newestFirst = [newest, ...older];
    this.district = DISTRICT;
    this.codes = this.keyFor(older.at(-1) ?? newest, 'codes of papers');
    this.keys = keys ?? derivedKeys(settings);
  }

  /**
   * The same file of the same matter is the same bytes: kept twice it is kept once. `names`: the
   * keys of those of whom it tells (`person/<id>`, `matter/<stream>`). Throws `Refusal` when one of
   * them was erased.
   */
  async seal(matter: string, bytes: Uint8Array, names: readonly string[] = []): Promise<Buffer> {
    const all = [...new Set(names)].toSorted();
    let whole = sealedUnder(this.keyFor(this.newestFirst[0], `files of ${matter}`), bytes);
    for (const name of all) whole = sealedUnder(await this.keys.keyOf(name), whole);
    return all.length === 0 ? whole : Buffer.concat([Buffer.from(headOf(all)), whole]);
  }

  /** Whether what a file begins with says that it lies under keys of people or matters. */
  isUnderKeys(head: string): boolean {
    return head.startsWith(said);
  }

  /**
   * The same file under those keys, where it lies under the master key alone（重新加封）. Of whom a
   * key was erased nothing may open again: then only the names of these keys are left of it.
   */
  async underKeys(matter: string, sealed: Uint8Array, names: readonly string[]): Promise<Buffer> {
    const gone = names.filter((name) => this.keys.isErased(name));
    if (gone.length > 0) return Buffer.from(headOf(gone));
    return this.seal(matter, this.open(matter, sealed), names);
  }

  /**
   * Throws `RangeError` when the seal is broken, another matter's, or a key is not there; `Refusal`
   * when one of the keys was erased（已依法删除）.
   */
  open(matter: string, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed);
    const [head = '', under = ''] = underKeys.exec(bytes.toString('latin1', 0, headMost)) ?? [];
    const names = under === '' ? [] : under.split(' ').toReversed();
    if (names.some((name) => this.keys.isErased(name))) return gone();
    const own = this.newestFirst.map((master) => this.keyFor(master, `files of ${matter}`));
    const inside = [...names.map((name) => this.keys.known(name)), own].reduce<Buffer | undefined>(
      (rest, keys) => rest && openedByOne(keys, rest),
      bytes.subarray(head.length),
    );
    if (inside) return inside;
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

const gone = (): never =>
  refuse(
    'file-erased',
    '该文件所载的个人信息已依法删除，文件不再提供；其摘要、文号和卷内目录仍在（the personal data in this file were erased by law; its digest and number stay on record）.',
    'PIPL 47',
  );

const sealedUnder = (key: Buffer, bytes: Uint8Array): Buffer => {
  // Follows from the content, so that no nonce ever serves two different contents.
  const nonce = createHmac('sha256', key).update(bytes).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv(method, key, nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

const openedByOne = (keys: readonly Buffer[], bytes: Buffer): Buffer | undefined => {
  for (const key of keys) {
    const plain = opened(key, bytes);
    if (plain) return plain;
  }
  return undefined;
};

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
