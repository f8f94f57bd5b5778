import { Injectable } from '@nestjs/common';
import {
  type Field,
  type Fields,
  maskedWords,
  PeopleTold,
  sealedWord,
  type Shape,
} from '#domain/kernel';
import { finder, type Found, namesIn, type Word, wordsOf } from './known-words.js';
import { PersonalData } from './personal-data.js';

type Said = Readonly<Record<string, unknown>>;

/** What is known of the people of a matter where something is told of it. */
export type Around = Readonly<{
  /** Of whom its events tell. */
  people?: PeopleTold;
  /** Fields of its commands that tell of people in sentences; no name is looked for in them. */
  narratives?: ReadonlySet<string>;
  /** The seal of a citizen whom the register knows. */
  citizen?: (id: string) => string | undefined;
  /** The id of a person who is told, by the token of the identity number where that is told. */
  idOf?: (token: string | undefined) => string;
}>;

/** What is done with what was said: a personal text, and another. */
type Ways = Readonly<{
  hide: (text: string) => Promise<string>;
  cover: (text: string, isProse: boolean) => Promise<string>;
}>;

const isPart = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts of so many characters are sentences; a shorter one is a name, a code or a number. */
const proseFrom = 200;
const isProse = (field: Field): boolean =>
  field.kind !== 'text' || field.max === undefined || field.max >= proseFrom;

/** Where people write in their own words; numbers of papers are no such place. */
const isText = (field: Field): boolean =>
  (field.kind === 'text' && !field.written) || field.kind === 'texts';

/** What tells who somebody is, beside an identity number: a process seals it（登记簿）. */
const ofPerson = new Set(['name', 'address', 'telephone']);
const tellsOfOne = (fields: Fields): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'identity-number');

const shapeOf = (field: Field, value: unknown): Shape | undefined => {
  if (field.kind === 'part' || field.kind === 'parts') return field.shape;
  if (field.kind !== 'choice' || !isPart(value)) return undefined;
  return field.shapes[String(value[field.by])];
};

/** A value of a form of its own, with the texts in it covered. */
const coveredIn = async (value: unknown, cover: Ways['cover']): Promise<unknown> => {
  if (typeof value === 'string') return cover(value, true);
  if (Array.isArray(value)) return Promise.all(value.map((one) => coveredIn(one, cover)));
  if (!isPart(value)) return value;
  const entries = Object.entries(value).map(
    async ([name, one]) => [name, await coveredIn(one, cover)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
};

const hiddenText = async (field: Field, text: string, ways: Ways): Promise<string> => {
  if (field.personal) return ways.hide(text);
  return isText(field) ? ways.cover(text, isProse(field)) : text;
};

const hiddenValue = async (field: Field, value: unknown, ways: Ways): Promise<unknown> => {
  if (typeof value === 'string') return hiddenText(field, value, ways);
  if (field.kind === 'checked') return isPart(value) ? coveredIn(value, ways.cover) : value;
  if (Array.isArray(value)) return Promise.all(value.map((one) => hiddenValue(field, one, ways)));
  const shape = shapeOf(field, value);
  return shape && isPart(value) ? hidden(shape.fields, value, ways) : value;
};

const hidden = async (fields: Fields, said: Said, ways: Ways): Promise<Said> => {
  const isOfOne = tellsOfOne(fields);
  const entries = Object.entries(said).map(async ([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const asItIs = !field || (isOfOne && ofPerson.has(name) && !field.personal);
    return [name, asItIs ? value : await hiddenValue(field, value, ways)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

/** Every part of what was said with its fields, itself among them. */
const partsIn = (fields: Fields, said: Said): readonly (readonly [Fields, Said])[] => [
  [fields, said],
  ...Object.entries(said).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [];
    return [value].flat().flatMap((one) => {
      const shape = shapeOf(field, one);
      return shape && isPart(one) ? partsIn(shape.fields, one) : [];
    });
  }),
];

const textsIn = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

/** Whether a field, or one in a part of it, is such a one. */
export const someField = (fields: Fields, is: (field: Field) => boolean): boolean =>
  Object.values(fields).some((field) => {
    if (is(field)) return true;
    if (field.kind === 'part' || field.kind === 'parts') return someField(field.shape.fields, is);
    return field.kind === 'choice'
      ? Object.values(field.shapes).some((shape) => someField(shape.fields, is))
      : false;
  });

/**
 * Seals at the door what a command asks of a person (`personal`), and in every text that people
 * write in their own words what tells who somebody is: names that the matter or the request knows,
 * identity and telephone numbers. Before anything else sees it: digests of the request, rules,
 * events, logs and errors have only the ciphertext.
 */
@Injectable()
export class Sealing {
  constructor(private readonly personalData: PersonalData) {}

  /** Whether there is anything to be sealed in what is asked so. */
  static isAsked(fields: Fields): boolean {
    return someField(
      fields,
      (field) => field.personal === true || isText(field) || field.kind === 'checked',
    );
  }

  /**
   * What was said, with every personal text sealed under the key of the matter, and in all others
   * what people are known by under the key of the person, or of the matter where that is not known.
   */
  async hidden(fields: Fields, said: Said, matter: string, around: Around = {}): Promise<Said> {
    const key = `matter/${matter}`;
    const find = finder(
      [
        ...(await this.knownIn(said, around)),
        ...(await this.toldIn(fields, said, { key, around })),
      ],
      key,
    );
    return hidden(fields, said, {
      hide: (text) => this.personalData.hide(key, text),
      cover: (text, isProse) => this.covered(maskedWords(text), (one) => find(one, isProse)),
    });
  }

  private async covered(text: string, find: (text: string) => readonly Found[]): Promise<string> {
    let told = '';
    let from = 0;
    for (const { at, written, mask, under } of find(text)) {
      told += text.slice(from, at) + sealedWord(mask, await this.personalData.hide(under, written));
      from = at + written.length;
    }
    return told + text.slice(from);
  }

  /** By what the people of the matter are known, as its events and the register say. */
  private async knownIn(
    said: Said,
    { people, narratives, citizen }: Around,
  ): Promise<readonly Word[]> {
    const named = new PeopleTold();
    named.note(said);
    const seals = [...(people?.seals ?? [])];
    const ofNames = seals.filter(([, field]) => !narratives?.has(field)).map(([one]) => one);
    const ids = [...named.ids, ...(people?.ids ?? [])];
    const entered = ids.flatMap((id) => citizen?.(id) ?? []);
    return this.personalData.wordsUnder([...entered, ...ofNames]);
  }

  /** By what those are known whom the request names itself. */
  private async toldIn(
    fields: Fields,
    said: Said,
    { key, around }: Readonly<{ key: string; around: Around }>,
  ): Promise<readonly Word[]> {
    const words = partsIn(fields, said).flatMap(([of, part]) => [
      ...Object.entries(part).flatMap(([name, value]) => {
        const field = Object.hasOwn(of, name) ? of[name] : undefined;
        if (!field?.personal || field.narrative) return [];
        return textsIn(value).flatMap((text) => namesIn(text, key));
      }),
      ...(tellsOfOne(of) && part['kind'] !== 'organisation' ? this.oneTold(part, key, around) : []),
    ]);
    return words;
  }

  private oneTold(part: Said, key: string, { idOf }: Around): readonly Word[] {
    const text = (name: string): string | undefined => textsIn(part[name])[0];
    const [id, name, number, telephone] = ['id', 'name', 'identityNumber', 'telephone'].map(text);
    const token = number === undefined ? undefined : this.personalData.tokenOf(number);
    const known = id ?? idOf?.(token);
    const under = known === undefined ? key : `person/${known}`;
    return wordsOf({ name, identityNumber: number, telephone }, under);
  }
}
