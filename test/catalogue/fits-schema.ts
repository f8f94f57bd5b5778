import type { OpenAPIObject } from '@nestjs/swagger';

/** The words of OpenAPI that the descriptions of our bodies use. */
type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
  type?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
}>;
type Faults = readonly string[];
type Look = (schema: Schema, value: unknown, at: string) => Faults;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ofType: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  string: (value) => typeof value === 'string',
};

const textFits = ({ pattern = '', minLength = 0, maxLength = Infinity }: Schema, text: string) =>
  new RegExp(pattern).test(text) && text.length >= minLength && text.length <= maxLength;

const numberFits = ({ minimum = -Infinity, maximum = Infinity }: Schema, number: number) =>
  number >= minimum && number <= maximum;

const scalarFits = (schema: Schema, value: unknown): boolean => {
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === 'string') return textFits(schema, value);
  return typeof value === 'number' ? numberFits(schema, value) : true;
};

const within = (schema: Schema, value: unknown, at: string, look: Look): Faults => {
  if (Array.isArray(value))
    return value.flatMap((one, index) => look(schema.items ?? {}, one, `${at}.${index}`));
  if (!isObject(value) || !schema.properties) return [];
  const { properties, required = [] } = schema;
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name} missing`);
  return Object.entries(value).reduce<Faults>((faults, [name, one]) => {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const more = known ? look(known, one, `${at}.${name}`) : [`${at}.${name} not described`];
    return [...faults, ...more];
  }, missing);
};

/** Where a value does not fit what OpenAPI says of it; nothing where it fits. */
export const faultsIn = (api: OpenAPIObject, schema: object, value: unknown): Faults => {
  const schemas = (api.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const look: Look = (one, value, at) => {
    if (one.$ref !== undefined) return look(schemas[one.$ref.split('/').at(-1)!]!, value, at);
    if (one.allOf) return one.allOf.flatMap((part) => look(part, value, at));
    if (one.oneOf)
      return one.oneOf.some((kind) => look(kind, value, at).length === 0) ? [] : [`${at} is none`];
    if (one.type !== undefined && !ofType[one.type]!(value)) return [`${at} is no ${one.type}`];
    return scalarFits(one, value) ? within(one, value, at, look) : [`${at} does not fit`];
  };
  return look(schema, value, 'body');
};
