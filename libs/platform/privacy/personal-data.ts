import { Injectable, Optional } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { sealedWord, withSealedWords } from '#domain/kernel';
import { keyRingOf, Settings } from '#platform/config';
import { asIdentity } from './identity-number.js';
import { derivedKeys, Keys } from './keys.js';
import { namesIn, type Word, wordsOf } from './known-words.js';
import { sealed, unsealedWithOne } from './seal.js';

/** What is known of a natural person and never enters the log in the clear (PRV-2, PRV-9). */
export type Particulars = Readonly<{
  name: string;
  /** 公民身份号码. */
  identityNumber?: string;
  address?: string;
  telephone?: string;
}>;

/** A value with each of its texts changed, however deep. */
const inTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, inTexts(one, change)]),
  );
};

type Settled = Pick<Settings, 'PERSONAL_DATA_KEY' | 'DISTRICT'>;

/** `sealed:person/<id>:<ciphertext>` and `sealed:matter/<stream>:<ciphertext>`. */
const seal = /^sealed:((?:person|matter|file)\/[\w.-]+):([\w-]+)$/;
/** As seals were before each person had a key: all under one key of the district. */
const sealBefore = /^sealed:([\w-]+)$/;

const sealsIn = /sealed:((?:person|matter|file)\/[\w.-]+):/g;

/** The names of the keys under which what stands in a text is sealed. */
export const namesOfSeals = (text: string): readonly string[] =>
  [...text.matchAll(sealsIn)].map(([, name = '']) => name);

/** Shown in place of what nobody can open any more, and of what cannot be opened now. */
const gone = '（已依法删除）';
const shut = '（密钥缺失，无法解密）';

/**
 * Turns personal data into what the log may keep: tokens under keys that follow from
 * PERSONAL_DATA_KEY, and seals under the key of the person or the matter. Both are the same for
 * the same input, because a retry must ask for the same thing again. After a change of
 * keys（更换密钥） new seals are made under the newest, older ones open under the key they were
 * made with, and tokens stay under the first: no event is written anew.
 */
@Injectable()
export class PersonalData {
  private readonly tokens: Buffer;
  private readonly before: readonly Buffer[];
  private readonly words: Buffer;
  private readonly keys: Keys;

  constructor(settings: Settings, @Optional() keys?: Keys) {
    const { PERSONAL_DATA_KEY, DISTRICT }: Settled = settings;
    const [newest, ...older] = keyRingOf(PERSONAL_DATA_KEY) ?? [];
    if (newest === undefined) throw new RangeError('PERSONAL_DATA_KEY is no key');
    const first = older.at(-1) ?? newest;
    // A district more in the derivation: the tokens of two districts cannot be joined into one
    // register of people.
    const keyFor = (key: Buffer, purpose: string): Buffer =>
      Buffer.from(hkdfSync('sha256', key, DISTRICT, purpose, 32));
    this.tokens = keyFor(first, 'identity tokens');
    this.words = keyFor(first, 'words looked for');
    this.before = [newest, ...older].map((key) => keyFor(key, 'seals'));
    this.keys = keys ?? derivedKeys(settings);
  }

  /** HMAC-SHA256 of the identity number, 64 hex digits: the same person has the same token. */
  tokenOf(identityNumber: string): string {
    return createHmac('sha256', this.tokens).update(asIdentity(identityNumber)).digest('hex');
  }

  /**
   * The number of a paper without the identity number that it may be made of, as that of a
   * special-operation card is（T＋身份证号）: a keyed mark stands in its place, so that the paper
   * is found by its number and nobody reads it (PRV-9). `identity` is the token of that number.
   */
  paperNumber(number: string): Readonly<{ number: string; identity?: string }> {
    const [found] = /\d{17}[\dX]/.exec(asIdentity(number)) ?? [];
    if (found === undefined) return { number };
    const identity = this.tokenOf(found);
    const shown = asIdentity(number).replace(found, `＊＊＊${identity.slice(0, 12)}`);
    return { number: shown, identity };
  }

  /**
   * What marks words that somebody looked for, or the name of a person, without telling them: 32
   * hex digits.
   */
  markOf(words: string): string {
    return createHmac('sha256', this.words).update(words.trim()).digest('hex').slice(0, 32);
  }

  /**
   * `sealed:person/<subject>:` and ciphertext under the key of that person: it opens in no other
   * entry. Throws `Refusal` when that key was erased.
   */
  async seal(
    subject: string,
    { name, identityNumber, address, telephone }: Particulars,
  ): Promise<string> {
    const number = identityNumber === undefined ? undefined : asIdentity(identityNumber);
    const plain = JSON.stringify({ name, identityNumber: number, address, telephone });
    return this.sealAs(`person/${subject}`, plain);
  }

  /**
   * What was sealed. Throws `RangeError` when the seal is not ours, is broken, belongs to another
   * entry, or its key was erased.
   */
  open(subject: string, text: string): Particulars {
    const name = `person/${subject}`;
    const [, before] = sealBefore.exec(text) ?? [];
    try {
      if (before === undefined) return JSON.parse(this.opened(text, name)) as Particulars;
      if (this.keys.isErased(name)) throw new RangeError('erased');
      return JSON.parse(unsealedWithOne(this.before, subject, before)) as Particulars;
    } catch (cause) {
      throw new RangeError(`The seal of ${subject} does not open`, { cause });
    }
  }

  /** Hides a text of a matter under the key of that matter: `matter/<stream>`. */
  async hide(matter: string, text: string): Promise<string> {
    return text === '' ? text : this.sealAs(matter, text);
  }

  /** A text of a matter as it was told; what stands in its place once the key was erased. */
  shown(text: string): string {
    try {
      return this.opened(text);
    } catch {
      return this.keys.isErased(seal.exec(text)?.[1] ?? '') ? gone : shut;
    }
  }

  /**
   * Whether two texts say the same, each of them sealed or in clear: for a process that compares
   * what was told now with what an event says from before it was sealed. What does not open is the
   * same as itself alone.
   */
  sameTold(one: string, other: string): boolean {
    if (one === other) return true;
    const [first, second] = [one, other].map((text) => (seal.test(text) ? this.shown(text) : text));
    return first === second && first !== gone && first !== shut;
  }

  /** Whether the key of that name was erased: nothing sealed under it opens again. */
  isErased(name: string): boolean {
    return this.keys.isErased(name);
  }

  /**
   * Has the keys of all seals in that value at hand: for whoever opens what another process sealed
   * a moment ago. What was erased stays shut.
   */
  async fetchKeys(value: unknown): Promise<void> {
    for (const name of namesOfSeals(JSON.stringify(value) ?? ''))
      if (!this.keys.isErased(name)) await this.keys.keyOf(name);
  }

  /**
   * The same value with its seals as each earlier master key made them, newest first: what was told
   * before a change of keys is recognised when it is told again. Nothing where the keys are random
   * ones, which no change touches. And as it was told before the matter knew whom its texts name.
   */
  sealedBefore(value: unknown): readonly unknown[] {
    const text = JSON.stringify(value) ?? '';
    const all = namesOfSeals(text);
    const earlier = Math.max(0, ...all.map((name) => this.keys.known(name).length - 1));
    const under = Array.from({ length: earlier }, (_, at) => this.under(at + 1, value));
    return text.includes('|sealed:') ? [...under, this.withWords(value)] : under;
  }

  /** A value with each of its seals under the key of that number. */
  private under(at: number, value: unknown): unknown {
    return inTexts(value, (text) =>
      seal.test(text)
        ? this.sealedAgain(at, text)
        : withSealedWords(text, (one, mask) => sealedWord(mask, this.sealedAgain(at, one))),
    );
  }

  private sealedAgain(at: number, text: string): string {
    const [, name = ''] = seal.exec(text) ?? [];
    const key = this.keys.known(name)[at]!;
    return `sealed:${name}:${sealed(key, name, this.opened(text))}`;
  }

  /**
   * A value as it was told, with the words open that were sealed in its texts: for a process that
   * compares them with what it alone knows. What was sealed whole stays so.
   */
  withWords<T>(value: T): T {
    return inTexts(value, (text) => withSealedWords(text, (one) => this.shown(one))) as T;
  }

  /** By what those are known whose seals these are; nothing of whom was erased. */
  async wordsUnder(seals: readonly string[]): Promise<readonly Word[]> {
    const ours = seals.filter((one) => seal.test(one));
    await this.fetchKeys(ours);
    const all = ours.flatMap((one) => this.wordsOfSeal(one));
    const isPersons = ({ under }: Word): boolean => under.startsWith('person/');
    return [...all.filter(isPersons), ...all.filter((one) => !isPersons(one))];
  }

  private wordsOfSeal(text: string): readonly Word[] {
    const [, name = ''] = seal.exec(text) ?? [];
    try {
      const plain = this.opened(text);
      return plain.startsWith('{')
        ? wordsOf(JSON.parse(plain) as Particulars, name)
        : namesIn(plain, name);
    } catch {
      return [];
    }
  }

  private async sealAs(name: string, plain: string): Promise<string> {
    return `sealed:${name}:${sealed(await this.keys.keyOf(name), name, plain)}`;
  }

  private opened(text: string, expected?: string): string {
    const [, name = '', cipher = ''] = seal.exec(text) ?? [];
    if (expected !== undefined && expected !== name) throw new RangeError('of another entry');
    return unsealedWithOne(this.keys.known(name), name, cipher);
  }
}
