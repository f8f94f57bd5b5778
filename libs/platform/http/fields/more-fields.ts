import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsObject, ValidateBy, ValidateNested } from 'class-validator';
import { endOfDay, instant, isLocalDate, localDate, startOfDay } from '#domain/kernel';
import { type About, described } from './described.js';
import { isReadableThroughout, Moment, mustBeMoment, Text } from './fields.js';

const inUtc = ({ value }: { value: unknown }): unknown => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return 'not a moment';
  const zoned = /[Zz]|[+-]\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return zoned ? instant(value) : `not a moment: ${value}`;
};

/**
 * A moment, in whatever zone it is written; rules compare moments as text, so it is spelled in UTC
 * from here on.
 */
export const MomentInUtc = (about: About): PropertyDecorator =>
  applyDecorators(Transform(inUtc), Moment(about));

const spread = { from: startOfDay, to: endOfDay } as const;

/**
 * A bound of a stretch of time（起、止）: a moment, or a day, which counts whole — from its first
 * instant, or to its last, in Shanghai.
 */
export const DayOrMoment = (side: keyof typeof spread, about: About): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && isLocalDate(value) ? spread[side](localDate(value)) : value,
    ),
    described(
      {
        ...about,
        about: `${about.about}; a day is enough（日期或者时刻）`,
        example: '2026-07-08',
      },
      {
        oneOf: [
          { type: 'string', format: 'date' },
          { type: 'string', format: 'date-time' },
        ],
      },
      mustBeMoment(),
    ),
  );

/** Text in its one form, however it was written; of that form from here on. */
export const TextWritten = (
  form: (text: string) => string,
  about: About & Readonly<{ max?: number }>,
): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? form(value) : value)),
    Text(about),
  );

type Kinds = Readonly<Record<string, new () => object>>;

/**
 * A part that is one of several kinds, told apart by the word in `by`. `none` checks the word
 * itself when it is none of them.
 */
export const OneOfParts = (
  by: string,
  kinds: Kinds,
  none: new () => object,
  about: Omit<About, 'example'>,
): PropertyDecorator => {
  const mapping = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, getSchemaPath(kind)]),
  );
  return applyDecorators(
    (body: object) => ApiExtraModels(...Object.values(kinds))(body.constructor),
    described(
      about,
      {
        oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
        discriminator: { propertyName: by, mapping },
      },
      IsObject(),
      ValidateNested(),
      Type(() => none, {
        keepDiscriminatorProperty: true,
        discriminator: {
          property: by,
          subTypes: Object.entries(kinds).map(([name, value]) => ({ name, value })),
        },
      }),
    ),
  );
};

type Checking = About &
  Readonly<{ rule: string; schema: object; fits: (value: unknown) => boolean; otherwise: string }>;

/** A value of a form of its own, checked by `fits`; no text in it hides anything. */
export const Checked = (field: Checking): PropertyDecorator =>
  described(
    field,
    field.schema,
    ValidateBy({
      name: field.rule,
      validator: { validate: field.fits, defaultMessage: () => `$property ${field.otherwise}` },
    }),
    ValidateBy({
      name: 'isReadable',
      validator: {
        validate: isReadableThroughout,
        defaultMessage: () =>
          '$property has control characters or some that nobody sees（含控制字符、不可见字符）',
      },
    }),
  );
