import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { rememberAbout } from '../problems/field-names.js';

/** What a field says of itself, to whoever reads the documents of the API. */
export type About = Readonly<{ about: string; example?: unknown; optional?: boolean }>;

/** What is left out need not be valid; `null` is not left out: nobody reads it as nothing. */
const isThere = (_: object, value: unknown): boolean => value !== undefined;

/**
 * A field as OpenAPI shows it, with its checks; what may be left out is checked only where it is
 * there.
 */
export const described = (
  { about, example, optional = false }: About,
  schema: object,
  ...checks: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    rememberAbout(about),
    ApiProperty({
      description: about,
      required: !optional,
      ...(example === undefined ? {} : { example }),
      ...schema,
    }),
    ...(optional ? [ValidateIf(isThere)] : []),
    ...checks,
  );
