import { type Fen, isCreditCode, type LocalDate, localDate } from '#domain/kernel';
import { isIdentityNumber } from '#platform/privacy';

/** What a cell says, or why it says nothing: in words that stand in the report. */
export type Reading<T> = Readonly<{ value: T }> | Readonly<{ fault: string }>;

/** One column of a sheet: its heading, what is filled in, and how a cell is read. */
export type Column<T = unknown> = Readonly<{
  title: string;
  /** How it is filled in（填写说明）. */
  about: string;
  /** It may stay empty. */
  optional?: true;
  /** It names a row of that sheet. */
  names?: string;
  /** A list of such names. */
  many?: true;
  read: (cell: string) => Reading<T>;
  /** Never set: it lets the compiler read the type back. */
  value?: T;
}>;

export type Columns = Readonly<Record<string, Column>>;

type May<C extends Columns> = {
  [K in keyof C]: C[K] extends { optional: true } ? K : never;
}[keyof C];
type ValueOf<X> = X extends Column<infer T> ? T : never;

/** What a row says, column by column. */
export type RowOf<C extends Columns> = {
  readonly [K in Exclude<keyof C, May<C>>]: ValueOf<C[K]>;
} & { readonly [K in May<C>]?: ValueOf<C[K]> };

type Told = Readonly<{ title: string; about?: string }>;

const said =
  <T>(fits: (cell: string) => T | undefined, otherwise: (cell: string) => string) =>
  (cell: string): Reading<T> => {
    const value = fits(cell);
    return value === undefined ? { fault: otherwise(cell) } : { value };
  };

/** What may stay empty. */
export const optional = <X extends Column>(column: X): X & Readonly<{ optional: true }> => ({
  ...column,
  optional: true,
});

export const text = ({
  title,
  about = '文字',
  max = 200,
}: Told & { max?: number }): Column<string> => ({
  title,
  about,
  read: said(
    (cell) => (cell.length <= max ? cell : undefined),
    (cell) => `不得超过 ${max} 字（现 ${cell.length} 字）`,
  ),
});

/** A short code by which other sheets name the row. */
export const code = ({
  title,
  about = '本表内唯一，字母、数字、连字符',
}: Told): Column<string> => ({
  title,
  about,
  read: said(
    (cell) => (/^[A-Za-z0-9-]{1,64}$/.test(cell) ? cell : undefined),
    () => '代码只能用字母、数字、连字符，不超过 64 位',
  ),
});

/** A row of another sheet, or what is on record already. */
export const named = (names: string, { title, about }: Told): Column<string> => ({
  ...text({ title }),
  names,
  about: about ?? '另一张表中的代码',
});

const listed = (cell: string): readonly string[] =>
  cell.split(/[、,，;；\s]+/).filter((one) => one !== '');

/** Several rows of another sheet. */
export const manyNamed = (names: string, { title, about }: Told): Column<readonly string[]> => ({
  title,
  about: about ?? '另一张表中的代码，多个用顿号分开',
  names,
  many: true,
  read: (cell) => ({ value: listed(cell) }),
});

const firstSerial = 20_000;
const lastSerial = 90_000;
const msOfDay = 86_400_000;

/** Office programs keep a day as a number counted from the end of 1899. */
const ofSerial = (cell: string): string | undefined => {
  const days = /^\d{5}(\.0+)?$/.test(cell) ? Number(cell) : 0;
  if (days < firstSerial || days > lastSerial) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * msOfDay).toISOString().slice(0, 10);
};

const ofWords = (cell: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
  return year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

const dayIn = (cell: string): LocalDate | undefined => {
  try {
    return localDate(ofSerial(cell) ?? ofWords(cell) ?? cell);
  } catch {
    return undefined;
  }
};

export const day = ({ title, about = '日期，如 2026-07-01' }: Told): Column<LocalDate> => ({
  title,
  about,
  read: said(dayIn, (cell) => `“${cell}”不是日期，应如 2026-07-01`),
});

export const whole = ({
  title,
  about = '整数',
  min = 0,
  max = 1_000_000,
}: Told & { min?: number; max?: number }): Column<number> => ({
  title,
  about,
  read: said(
    (cell) => {
      const value = /^\d+(\.0+)?$/.test(cell) ? Number(cell) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
    (cell) => `“${cell}”不是 ${min} 至 ${max} 的整数`,
  ),
});

/** Money in yuan as people write it; kept in fen. */
export const yuan = ({ title, about = '金额（元）' }: Told): Column<Fen> => ({
  title,
  about,
  read: said(
    (cell) => {
      const [, whole, part = ''] =
        /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(cell.replaceAll(',', '')) ?? [];
      return whole === undefined ? undefined : Number(`${whole}${part.padEnd(2, '0')}`);
    },
    (cell) => `“${cell}”不是金额（元，至多两位小数）`,
  ),
});

type Words<W extends string> = Readonly<Record<string, W>>;

/** One of some words, as they are called in Chinese. */
export const oneOf = <W extends string>(words: Words<W>, { title, about }: Told): Column<W> => ({
  title,
  about: about ?? `只能填：${Object.keys(words).join('、')}`,
  read: said(
    (cell) => (Object.hasOwn(words, cell) ? words[cell] : undefined),
    (cell) => `“${cell}”不在可选项中，只能填：${Object.keys(words).join('、')}`,
  ),
});

/** Some of these words, between `、`. */
export const someOf = <W extends string>(
  words: Words<W>,
  { title, about }: Told,
): Column<readonly W[]> => ({
  title,
  about: about ?? `可填多项，用顿号分开：${Object.keys(words).join('、')}`,
  read: (cell) => {
    const all = listed(cell);
    const strange = all.filter((one) => !Object.hasOwn(words, one));
    if (strange.length > 0) return { fault: `“${strange.join('、')}”不在可选项中` };
    return { value: all.map((one) => words[one]!) };
  },
});

/** GB/T 2260 code of a district, or the longer one of a street or village in it. */
export const area = ({ title, about = '区划代码 6、9 或 12 位数字' }: Told): Column<string> => ({
  title,
  about,
  read: said(
    (cell) => (/^(\d{6}|\d{9}|\d{12})$/.test(cell) ? cell : undefined),
    (cell) => `“${cell}”不是区划代码（6、9 或 12 位数字）`,
  ),
});

/** A unified social credit code with its check sign; names the row of an enterprise. */
export const creditCode = ({ title, about = '18 位，校验位须正确' }: Told): Column<string> => ({
  title,
  about,
  read: said(
    (cell) => (isCreditCode(cell) ? cell : undefined),
    (cell) => `“${cell}”不是统一社会信用代码，或者校验位有误`,
  ),
});

/** An identity number, which only its keyed token ever leaves. */
export const identityNumber = ({ title, about }: Told): Column<string> => ({
  title,
  about: about ?? '身份证号 18 位；只保存加密摘要',
  read: said(
    (cell) => (isIdentityNumber(cell) ? cell : undefined),
    () => '不是有效的身份证号（校验位或者出生日期有误）',
  ),
});
