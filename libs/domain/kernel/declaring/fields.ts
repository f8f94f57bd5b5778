import type { Instant, LocalDate } from '../time/instant.js';
import { asNumbered } from '../values/as-searched.js';
import type { Fen } from '../values/money.js';
import type { Expected, Referable } from './reference.js';

type Said<T> = Readonly<{
  about: string;
  example?: unknown;
  /** It may be left out. */
  optional?: true;
  /**
   * Its word at the door, where the record has called it otherwise from the beginning: one word
   * for one thing outside.
   */
  called?: string;
  /**
   * It tells who somebody is（个人信息）: sealed at the door under the key of the matter, and
   * opened for who may read that matter.
   */
  personal?: true;
  /** What is told of people in it are sentences, a place or a number, and no name. */
  narrative?: true;
  /**
   * It only brings what is asked（上传编号）: the same brought by another one is the same request.
   */
  means?: true;
  /** Never set: it lets the compiler read the type of the value back from a field. */
  value?: T;
}>;

/**
 * A part with fields of its own, under the name OpenAPI shows. Made once, so that it is one schema
 * wherever it stands.
 */
export type Shape<F extends Fields = Fields> = Readonly<{ name: string; fields: F }>;
type Kind =
  | Readonly<{ kind: 'text'; max?: number; written?: (text: string) => string }>
  | Readonly<{ kind: 'texts'; min?: number; max?: number; names?: 'person' }>
  | Readonly<{ kind: 'id'; names?: 'organ' | 'person' }>
  | Readonly<{ kind: 'flag' | 'digest' | 'identity-number' }>
  | Readonly<{ kind: 'area'; founds?: true }>
  | Readonly<{ kind: 'day' | 'moment'; happened?: true; past?: true }>
  | Readonly<{ kind: 'money'; min?: number }>
  | Readonly<{ kind: 'whole'; min: number; max: number }>
  | Readonly<{ kind: 'word'; words: readonly string[] }>
  | Readonly<{ kind: 'words'; words: readonly string[]; min?: number; max?: number }>
  | Readonly<{ kind: 'part'; shape: Shape }>
  | Readonly<{ kind: 'parts'; shape: Shape; min?: number; max?: number; once?: string }>
  | Readonly<{ kind: 'choice'; by: string; shapes: Readonly<Record<string, Shape>> }>
  | (Readonly<{ kind: 'ref'; to: Referable; form?: 'digest' }> & Expected)
  | (Readonly<{ kind: 'refs'; to: Referable; max: number }> & Expected)
  | Readonly<{
      kind: 'checked';
      rule: string;
      schema: object;
      fits: (value: unknown) => boolean;
      otherwise: string;
    }>;

/**
 * One field of what is asked, said once: the type of the command's data, the check at the door and
 * OpenAPI follow from it. Plain data, no framework.
 */
export type Field<T = unknown> = Said<T> & Kind;
export type Fields = Readonly<Record<string, Field>>;

type May<F extends Fields> = {
  [K in keyof F]: F[K] extends { optional: true } ? K : never;
}[keyof F];
type ValueOf<X> = X extends Said<infer T> ? T : never;
type Flat<T> = { [K in keyof T]: T[K] };

/** The data a person says with these fields. */
export type Asks<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, May<F>>]: ValueOf<F[K]> } & {
    readonly [K in May<F>]?: ValueOf<F[K]>;
  }
>;

type About = Readonly<{ about: string; example?: unknown; called?: string }>;
type When = Readonly<{ happened?: true; past?: true }>;
type Many = About & Readonly<{ min?: number; max?: number }>;

/** What may be left out. Left out is not `null`: nobody reads that as nothing. */
export const optional = <X extends Field>(field: X): X & Readonly<{ optional: true }> => ({
  ...field,
  optional: true,
});

/**
 * What tells who a natural person is（个人信息）: a name, a telephone number, an address. From the
 * door on there is only ciphertext; rules may ask whether something was said, and whether it is
 * the same.
 */
export const personal = <X extends Field<string> | Field<readonly string[]>>(
  field: X,
): X & Readonly<{ personal: true }> => ({ ...field, personal: true });

/**
 * The same, where what is told of people is no name（陈述、笔录、医院、电话）: it is sealed whole,
 * and nothing else in the matter is compared with it.
 */
export const narrative = <X extends Field<string> | Field<readonly string[]>>(
  field: X,
): X & Readonly<{ personal: true; narrative: true }> => ({
  ...field,
  personal: true,
  narrative: true,
});

/** Text of at most so many characters (2,000), not blank. */
export const text = (of: About & Readonly<{ max?: number }>): Field<string> => ({
  kind: 'text',
  ...of,
});
/**
 * The number of a paper（文号、证号、票据号）, in whatever brackets and width it is copied; spelled
 * as papers bear it from the door on, because rules compare numbers as text.
 */
export const paperNumber = (of: About & Readonly<{ max?: number }>): Field<string> => ({
  kind: 'text',
  written: asNumbered,
  ...of,
});
/** Texts, each not blank; `names` where each is the id of somebody in the register of people. */
export const texts = (of: Many & Readonly<{ names?: 'person' }>): Field<readonly string[]> => ({
  kind: 'texts',
  ...of,
});
/**
 * Id of a noun, a person, an organ. `names` where it is one of the register: whatever its command
 * makes of it, one that there is not is refused.
 */
export const id = (of: About & Readonly<{ names?: 'organ' | 'person' }>): Field<string> => ({
  kind: 'id',
  ...of,
});
/**
 * Id of a file of another noun（引用）, looked up before the rule and held against what is
 * expected of it: `ref(licence, {about, of, in, at})`.
 */
export const ref = (to: Referable, of: About & Expected): Field<string> => ({
  kind: 'ref',
  to,
  ...of,
});
/**
 * The file of that SHA-256（文件）, which was uploaded and is looked up before the rule:
 * `file(exhibit, {about, here: true})`.
 */
export const file = (to: Referable, of: About & Expected): Field<string> => ({
  kind: 'ref',
  form: 'digest',
  to,
  ...of,
});
/** Several such files, each looked up. */
export const files = (
  to: Referable,
  of: About & Expected & Readonly<{ max: number }>,
): Field<readonly string[]> => ({ kind: 'refs', to, ...of });
/**
 * A date of law in Asia/Shanghai; `happened` where it is the day on which the fact happened that is
 * told（事实发生日）: the event is valid from then. `past` where it tells of another fact that came
 * before. Neither is taken of a day to come.
 */
export const day = (of: About & When): Field<LocalDate> => ({ kind: 'day', ...of });
/**
 * A moment in whatever zone it is written; spelled in UTC from the door on, because rules compare
 * moments as text.
 */
export const moment = (of: About & When): Field<Instant> => ({ kind: 'moment', ...of });
/** True or false. */
export const flag = (of: About): Field<boolean> => ({ kind: 'flag', ...of });
/**
 * Code of an administrative area（行政区划代码）: of a district, a street or a village. One of the
 * own district is one that there is; `founds` where the act itself enters the area.
 */
export const area = (of: About & Readonly<{ founds?: true }>): Field<string> => ({
  kind: 'area',
  ...of,
});
/** SHA-256 of a file, hex. */
export const digest = (of: About): Field<string> => ({ kind: 'digest', ...of });
/** A citizen identity number (公民身份号码); what is said about a wrong one never repeats it. */
export const identityNumber = (of: About): Field<string> => ({ kind: 'identity-number', ...of });
/** Money in fen. */
export const money = (of: About & Readonly<{ min?: number }>): Field<Fen> => ({
  kind: 'money',
  ...of,
});
/**
 * A whole number between two bounds; `whole<Grade>` where each number between them has its
 * meaning.
 */
export const whole = <N extends number = number>(
  of: About & Readonly<{ min: NoInfer<N>; max: NoInfer<N> }>,
): Field<N> => ({
  kind: 'whole',
  ...of,
});
/** One of a few words. */
export const oneOf = <const W extends string>(words: readonly W[], of: About): Field<W> => ({
  kind: 'word',
  words,
  ...of,
});
/** Some of a few words. */
export const someOf = <const W extends string>(
  words: readonly W[],
  of: Many,
): Field<readonly W[]> => ({ kind: 'words', words, ...of });

/** Names a part, so that it is one schema and one type wherever it stands. */
export const shape = <const F extends Fields>(name: string, fields: F): Shape<F> => ({
  name,
  fields,
});
/** The data of a part. */
export type Of<X extends Shape> = X extends Shape<infer F> ? Asks<F> : never;

/** A part with fields of its own. */
export const part = <F extends Fields>(shape: Shape<F>, of: About): Field<Asks<F>> => ({
  kind: 'part',
  shape,
  ...of,
});
/** A list of such parts; no two of them say the same in the field `once`. */
export const parts = <F extends Fields>(
  shape: Shape<F>,
  of: Many & Readonly<{ once?: keyof F & string }>,
): Field<readonly Asks<F>[]> => ({
  kind: 'parts',
  shape,
  ...of,
});

/** A part that is one of several kinds, told apart by the word in the field `by`. */
export const choice = <const X extends Readonly<Record<string, Shape>>>(
  by: string,
  shapes: X,
  of: About,
): Field<{ [K in keyof X]: Of<X[K]> }[keyof X]> => ({ kind: 'choice', by, shapes, ...of });

/**
 * A value of another form, with its own check; `otherwise` is what a person reads when it does not
 * fit.
 */
export const checked = <T>(
  of: About &
    Readonly<{
      rule: string;
      schema: object;
      fits: (value: unknown) => value is T;
      otherwise: string;
    }>,
): Field<T> => ({ kind: 'checked', ...of });
