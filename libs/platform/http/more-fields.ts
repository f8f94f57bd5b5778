import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsObject, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { Moment } from './fields.js';
import { instant } from '#domain/kernel';

const inUtc = ({ value }: { value: unknown }): unknown => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return 'not a moment';
  const zoned = /[Zz]|[+-]\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return zoned ? instant(value) : `not a moment: ${value}`;
};

/** A moment, in whatever zone it is written; rules compare moments as text, so it is spelled in UTC from here on. */
export const MomentInUtc = (
  about: Readonly<{ about: string; example?: unknown; optional?: boolean }>,
): PropertyDecorator => applyDecorators(Transform(inUtc), Moment(about));

type Kinds = Readonly<Record<string, new () => object>>;

/**
 * A part that is one of several kinds, told apart by the word in `by`. `none` checks the word itself when it is none of them.
 */
export const OneOfParts = (
  by: string,
  kinds: Kinds,
  none: new () => object,
  { about, optional = false }: Readonly<{ about: string; optional?: boolean }>,
): PropertyDecorator => {
  const mapping = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, getSchemaPath(kind)]),
  );
  return applyDecorators(
    (body: object) => ApiExtraModels(...Object.values(kinds))(body.constructor),
    ApiProperty({
      description: about,
      required: !optional,
      oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
      discriminator: { propertyName: by, mapping },
    }),
    ...(optional ? [ValidateIf((_: object, value: unknown) => value !== undefined)] : []),
    IsObject(),
    ValidateNested(),
    Type(() => none, {
      keepDiscriminatorProperty: true,
      discriminator: {
        property: by,
        subTypes: Object.entries(kinds).map(([name, value]) => ({ name, value })),
      },
    }),
  );
};

type Checking = Readonly<{
  about: string;
  example?: unknown;
  optional?: boolean;
  rule: string;
  schema: object;
  fits: (value: unknown) => boolean;
  otherwise: string;
}>;

/** A value of a form of its own, checked by `fits`. */
export const Checked = ({
  about,
  example,
  optional = false,
  ...how
}: Checking): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description: about,
      required: !optional,
      ...(example === undefined ? {} : { example }),
      ...how.schema,
    }),
    ...(optional ? [ValidateIf((_: object, value: unknown) => value !== undefined)] : []),
    ValidateBy({
      name: how.rule,
      validator: { validate: how.fits, defaultMessage: () => `$property ${how.otherwise}` },
    }),
  );
