import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { Moment } from '#platform/http';
import { instant } from '#domain/kernel';

const inUtc = ({ value }: { value: unknown }): unknown => {
  const moment = typeof value === 'string' && /[Zz]|[+-]\d{2}:\d{2}$/.test(value);
  if (!moment || Number.isNaN(Date.parse(value))) return `not a moment: ${String(value)}`;
  return instant(value);
};

/** A moment, in whatever zone it is written; rules compare moments as text, so it is spelled in UTC from here on. */
export const MomentInUtc = (about: { about: string }): PropertyDecorator =>
  applyDecorators(Transform(inUtc), Moment(about));

type Kinds = Readonly<Record<string, new () => object>>;

/**
 * A part that is one of several kinds, told apart by the word in `by`. `none` checks the word itself when it is none of them.
 */
export const OneOfParts = (
  by: string,
  kinds: Kinds,
  none: new () => object,
  { about }: Readonly<{ about: string }>,
): PropertyDecorator => {
  const mapping = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, getSchemaPath(kind)]),
  );
  return applyDecorators(
    (body: object) => ApiExtraModels(...Object.values(kinds))(body.constructor),
    ApiProperty({
      description: about,
      oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
      discriminator: { propertyName: by, mapping },
    }),
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
