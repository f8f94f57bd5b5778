import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { localDate } from '#domain/kernel';
import { type About, described } from './described.js';

// The fields bodies are made of. Each says in OpenAPI what it says to the validator, so that the
// two cannot differ.

/** What cannot be kept: halves of characters, and control characters save tab and line ends. */
const unkeepable = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/u;

/**
 * What nobody sees, or what shows a text in another order than it is stored in, and the sign that
 * stands where a letter was lost: two texts that look the same would not be the same.
 */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;

/**
 * What every store can keep and everybody can read: not blank, and nothing in it that cannot be
 * kept or seen. PostgreSQL refuses NUL, and one such event would stop the projections of
 * everybody.
 */
export const isReadable = (text: string): boolean =>
  text.trim() !== '' && !unkeepable.test(text) && !unseen.test(text);

/** Whether all that a value says can be kept and seen, however deep it lies. */
export const isReadableThroughout = (value: unknown): boolean => {
  if (typeof value === 'string') return !unkeepable.test(value) && !unseen.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every((named) => named.every(isReadableThroughout));
};

const readable = (options: ValidationOptions = {}): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isReadable',
      validator: {
        validate: (value) => typeof value === 'string' && isReadable(value),
        defaultMessage: () =>
          '$property is blank, or has control characters or some that nobody sees（空白，或含控制字符、不可见字符）',
      },
    },
    options,
  );

/** Text of at most so many characters, not blank. */
export const Text = (about: About & Readonly<{ max?: number }>): PropertyDecorator => {
  const max = about.max ?? 2_000;
  return described(
    about,
    { type: String, minLength: 1, maxLength: max },
    IsString(),
    MinLength(1),
    MaxLength(max),
    readable(),
  );
};

const idOfFile = /^[\w-]{1,64}(\.[a-z\d]{1,8})?$/;

/** An id as it stands in a path: a part of a bundle, or a duty, adds its place (`….x33`). */
export const isFileId = (value: unknown): value is string =>
  typeof value === 'string' && idOfFile.test(value);

/** Id of a noun, a person, an organ. */
export const Id = (about: About): PropertyDecorator =>
  described(
    about,
    { type: String },
    IsString(),
    Matches(idOfFile, { message: '$property is no id（不是编号）' }),
  );

const isDay = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && localDate(value) === value;
  } catch {
    return false;
  }
};

/** A date of law in Asia/Shanghai. */
export const Day = (about: About): PropertyDecorator =>
  described(
    { example: '2026-07-08', ...about },
    { type: String, format: 'date' },
    ValidateBy({
      name: 'isDay',
      validator: {
        validate: isDay,
        defaultMessage: () =>
          '$property is no day of the calendar, YYYY-MM-DD（须为日历上有的日期，如 2026-07-08）',
      },
    }),
  );

const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const lastMoment = Date.parse('9999-12-31T15:59:59.999Z');

/** The form alone lets month 13 through, and `Date` reads 30 February as 2 March. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' &&
  momentForm.test(value) &&
  isDay(value.slice(0, 10)) &&
  Date.parse(value) <= lastMoment;

/** Checks that it is a moment. */
export const mustBeMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: isMoment,
      defaultMessage: () =>
        '$property is no moment with a zone（须为带时区的时刻，如 2026-07-08T09:30:00+08:00）',
    },
  });

/** A moment, ISO 8601 with its zone. */
export const Moment = (about: About): PropertyDecorator =>
  described(
    { example: '2026-07-08T09:30:00+08:00', ...about },
    { type: String, format: 'date-time' },
    mustBeMoment(),
  );

/** Money in fen, from `min` (0) to 100 billion yuan. */
export const Money = (about: About & Readonly<{ min?: number }>): PropertyDecorator =>
  described(
    about,
    { type: 'integer', minimum: about.min ?? 0, description: `${about.about}, in fen（分）` },
    IsInt(),
    Min(about.min ?? 0),
    Max(10_000_000_000_000),
  );

/** A whole number. */
export const Whole = (about: About & Readonly<{ min: number; max: number }>): PropertyDecorator =>
  described(
    about,
    { type: 'integer', minimum: about.min, maximum: about.max },
    IsInt(),
    Min(about.min),
    Max(about.max),
  );

/** True or false. */
export const Flag = (about: About): PropertyDecorator =>
  described(about, { type: Boolean }, IsBoolean());

/** One of a few words of a request. */
export const Word = (values: readonly string[], about: About): PropertyDecorator =>
  described(about, { enum: [...values] }, IsIn([...values]));

type Many = About & Readonly<{ min?: number; max?: number }>;

/** A list that says nothing twice; of parts, no two are one and the same. */
const listOf = ({ min = 0, max }: Many, most: number): readonly PropertyDecorator[] => [
  IsArray(),
  ArrayMinSize(min),
  ArrayMaxSize(max ?? most),
  ArrayUnique(),
];

/** A list of texts. */
export const Texts = (about: Many): PropertyDecorator =>
  described(
    about,
    { type: [String] },
    ...listOf(about, 200),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(2_000, { each: true }),
    readable({ each: true }),
  );

/** A list of words out of a few. */
export const SomeOf = (values: readonly string[], about: Many): PropertyDecorator =>
  described(
    about,
    { enum: [...values], isArray: true },
    ...listOf(about, 50),
    IsIn([...values], { each: true }),
  );

/** Code of an area: six digits of a district, nine of a street, twelve of a village. */
export const Area = (about: About): PropertyDecorator =>
  described(
    about,
    { type: String, pattern: '^\\d{6}(\\d{3}){0,2}$' },
    Matches(/^\d{6}(\d{3}){0,2}$/, {
      message: '$property is no area code（须为六位、九位或者十二位行政区划代码）',
    }),
  );

/** A digest as it is kept; some programs print capitals. */
export const asDigest = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;

/** SHA-256 of a file in the evidence store, hex. */
export const FileDigest = (about: About): PropertyDecorator =>
  described(
    about,
    { type: String, pattern: '^[0-9a-f]{64}$' },
    Transform(({ value }: { value: unknown }) => asDigest(value)),
    Matches(/^[0-9a-f]{64}$/, { message: '$property is no SHA-256 in hex（不是文件摘要）' }),
  );

/**
 * The check of nested fields looks into lists wherever they stand, finds nothing wrong with an
 * empty one, and passes by what is not there at all.
 */
const NoList = (isSo: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({
    name: 'isObject',
    validator: {
      validate: (value) => value !== undefined && !isSo(value),
      defaultMessage: (said) =>
        said?.value === undefined
          ? '$property is missing（缺少）'
          : '$property has a list where fields belong（格式）',
    },
  });

/**
 * OpenAPI takes a function for one that tells the class later only when its name is `type`, and
 * writes an empty name otherwise.
 */
const named = (of: () => new () => object) => {
  const type = () => of();
  return type;
};

/** A part with fields of its own. */
export const Part = (type: () => new () => object, about: About): PropertyDecorator =>
  described(about, { type: named(type) }, NoList(Array.isArray), ValidateNested(), Type(type));

/** No two say the same there. What is no part at all is another fault. */
const saidOnce = (field: string): PropertyDecorator =>
  ArrayUnique((part: Readonly<Record<string, unknown>> | null) => part?.[field], {
    message: `$property names a ${field} twice（重复）`,
  });

/** A list of such parts; no two of them say the same in the field `once`. */
export const Parts = (
  type: () => new () => object,
  about: Many & Readonly<{ once?: string }>,
): PropertyDecorator =>
  described(
    about,
    { type: named(type), isArray: true },
    ...listOf(about, 200),
    NoList((value) => Array.isArray(value) && value.some(Array.isArray)),
    ...(about.once === undefined ? [] : [saidOnce(about.once)]),
    ValidateNested({ each: true }),
    Type(type),
  );
