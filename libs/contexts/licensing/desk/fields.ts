import { type Field, fields } from '#domain/kernel';
import type { Facts } from '../catalogue/item.js';
import type { Terms } from './party.js';

// Fields of this context that are of a form of their own.

type About = Readonly<{ about: string; example?: object }>;

const namesMax = 40;
const textMax = 500;

const isTable = (value: unknown, fits: (field: unknown) => boolean): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= namesMax &&
  Object.entries(value).every(([name, field]) => /^\w{1,40}$/.test(name) && fits(field));

const isText = (field: unknown): boolean => typeof field === 'string' && field.length <= textMax;

const areTerms = (value: unknown): value is Terms => isTable(value, isText);
const areFacts = (value: unknown): value is Facts =>
  isTable(value, (field) => typeof field === 'boolean' || isText(field));

const textOf = { type: 'string', maxLength: textMax };

/** How such a table is described: any names, each with one of these. */
const tableOf = (additionalProperties: object) => ({
  rule: 'isTable',
  schema: { type: 'object', maxProperties: namesMax, additionalProperties },
});

/** What the applicant states about the matter: names with yes, no or a text. */
export const facts = (of: About): Field<Facts> =>
  fields.checked({
    ...tableOf({ oneOf: [{ type: 'boolean' }, textOf] }),
    ...of,
    fits: areFacts,
    otherwise: 'is no table of yes, no or text（不是“名称—是否或文字”表）',
  });

/** What stands on a certificate: names with a text. */
export const terms = (of: About): Field<Terms> =>
  fields.checked({
    ...tableOf(textOf),
    ...of,
    fits: areTerms,
    otherwise: 'is no table of texts（不是“名称—文字”表）',
  });

const isMatterId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,64}(\.\d{1,3})?$/.test(value);

/** The form of an id of a matter; parts of a bundle have the bundle's id with their place. */
export const matterIdForm = {
  rule: 'matches',
  schema: { type: 'string' },
  fits: isMatterId,
  otherwise: 'is no id（不是编号）',
};

/** Id of a matter. */
export const matterId = ({ about }: Pick<About, 'about'>): Field<string> =>
  fields.checked({ about, example: '01900000-4407-7040-8000-000000000104', ...matterIdForm });
