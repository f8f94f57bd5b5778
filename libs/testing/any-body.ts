import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  enum?: readonly unknown[];
  example?: unknown;
  type?: string;
  pattern?: string;
  format?: string;
  minimum?: number;
  items?: Schema;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
}>;

const ofString = ({ format, pattern }: Schema): string => {
  if (format === 'date') return '2026-07-08';
  if (format === 'date-time') return '2026-07-08T09:30:00+08:00';
  return pattern === undefined ? 'x' : '0'.repeat(64);
};

type Value = (of: Schema | undefined) => unknown;

const byType: Readonly<Record<string, (schema: Schema, value: Value) => unknown>> = {
  object: ({ properties, required = [] }, value) =>
    Object.fromEntries(required.map((name) => [name, value(properties?.[name])])),
  array: ({ items }, value) => [value(items)],
  boolean: () => true,
  integer: ({ minimum }) => minimum ?? 0,
  number: ({ minimum }) => minimum ?? 0,
  string: ofString,
};

const plain = (schema: Schema, value: Value): unknown =>
  schema.example ?? schema.enum?.[0] ?? byType[schema.type ?? 'string']!(schema, value);

/** What a schema stands for: the one it names, or the first it offers. */
const behind = ({ $ref, allOf, oneOf }: Schema, schemas: Readonly<Record<string, Schema>>) =>
  $ref === undefined ? (allOf ?? oneOf)?.[0] : schemas[$ref.split('/').at(-1)!]!;

/**
 * A body with the fields a route asks for, good in form and without any sense, as its OpenAPI
 * description tells.
 */
export const anyBodyFor = (api: OpenAPIObject, path: string): object => {
  const schemas = (api.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const value: Value = (schema = {}) => {
    const other = behind(schema, schemas);
    return other ? value(other) : plain(schema, value);
  };
  const { requestBody } = api.paths[path]?.post ?? {};
  if (!requestBody || !('content' in requestBody)) return {};
  return value(requestBody.content['application/json']?.schema as Schema) as object;
};
