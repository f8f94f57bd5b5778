import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';

type About = Readonly<{ about: string; example?: object; optional?: boolean }>;

const namesMax = 40;
const textMax = 500;

const isTable = (value: unknown, fits: (field: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= namesMax &&
  Object.entries(value).every(([name, field]) => /^\w{1,40}$/.test(name) && fits(field));

const isText = (field: unknown): boolean => typeof field === 'string' && field.length <= textMax;

const table = (
  { about, example, optional = false }: About,
  says: string,
  fits: (field: unknown) => boolean,
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description: about,
      type: Object,
      required: !optional,
      ...(example ? { example } : {}),
    }),
    ...(optional ? [IsOptional()] : []),
    ValidateBy({
      name: 'isTable',
      validator: {
        validate: (value) => isTable(value, fits),
        defaultMessage: () => `$property is no table of ${says}`,
      },
    }),
  );

/** What the applicant states about the matter: names with yes, no or a text. */
export const FactsField = (about: About): PropertyDecorator =>
  table(about, 'yes, no or text', (field) => typeof field === 'boolean' || isText(field));

/** What stands on a certificate: names with a text. */
export const TermsField = (about: About): PropertyDecorator => table(about, 'texts', isText);

/** Id of a matter; parts of a bundle have the bundle's id with their place. */
export const MatterId = ({ about, optional = false }: About): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description: about, type: String, required: !optional }),
    ...(optional ? [IsOptional()] : []),
    Matches(/^[\w-]{1,64}(\.\d{1,3})?$/, { message: '$property is no id' }),
  );
