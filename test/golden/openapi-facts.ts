import type { OpenAPIObject } from '@nestjs/swagger';

// What an API promises, as a flat list: `POST /x body.party.name` →
// `required string, maxLength 200`. Names of schemas, titles, descriptions and examples are not
// part of it.

/** Each promise by its place. */
export type Facts = ReadonlyMap<string, string>;

type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  additionalProperties?: boolean | Schema;
}>;
type Content = Readonly<Record<string, Readonly<{ schema?: Schema }>>>;
type Parameter = Readonly<{ name: string; in: string; required?: boolean; schema?: Schema }>;
type Operation = Readonly<{
  parameters?: readonly Parameter[];
  requestBody?: Readonly<{ required?: boolean; content: Content }>;
  responses?: Readonly<Record<string, Readonly<{ content?: Content }>>>;
  security?: unknown;
}>;

/** Said about a value beside its type. */
const limits = [
  'format',
  'enum',
  'const',
  'nullable',
  'default',
  'pattern',
  'uniqueItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'multipleOf',
] as const;

const described = (schema: Schema): string => {
  const said = schema as Readonly<Record<string, unknown>>;
  const types = [schema.type ?? 'anything'].flat().toSorted().join('|');
  const more = limits
    .filter((name) => said[name] !== undefined)
    .map((name) => `${name} ${JSON.stringify(said[name])}`);
  return [types, ...more].join(', ');
};

class Walk {
  readonly facts = new Map<string, string>();

  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  operation(place: string, { parameters = [], requestBody, responses = {} }: Operation): void {
    this.facts.set(place, 'a route');
    for (const { name, in: where, required, schema = {} } of parameters)
      this.schema(`${place} ${where} ${name}`, schema, { required: required ?? false });
    if (requestBody)
      this.content(`${place} body`, requestBody.content, requestBody.required ?? false);
    for (const [status, { content = {} }] of Object.entries(responses)) {
      this.facts.set(`${place} answers ${status}`, 'an answer');
      this.content(`${place} answers ${status} body`, content, true);
    }
  }

  private content(place: string, content: Content, required: boolean): void {
    for (const [type, { schema = {} }] of Object.entries(content))
      this.schema(`${place}${type === 'application/json' ? '' : ` (${type})`}`, schema, {
        required,
      });
  }

  /** `within` are the schemas this one lies in: one that holds itself is followed once. */
  private schema(
    place: string,
    schema: Schema,
    { required, within = [] }: Readonly<{ required: boolean; within?: readonly string[] }>,
  ): void {
    const { $ref } = schema;
    if ($ref !== undefined && within.includes($ref)) {
      this.facts.set(place, `${required ? 'required' : 'optional'} again`);
      return;
    }
    const whole = merged(schema, (ref) => this.schemas[ref.split('/').at(-1)!] ?? {});
    const inside = $ref === undefined ? within : [...within, $ref];
    this.facts.set(place, `${required ? 'required' : 'optional'} ${described(whole)}`);
    for (const [name, property] of Object.entries(whole.properties ?? {})) {
      const needed = whole.required?.includes(name) ?? false;
      this.schema(`${place}.${name}`, property, { required: needed, within: inside });
    }
    if (whole.items) this.schema(`${place}[]`, whole.items, { required: true, within: inside });
    const { additionalProperties: others } = whole;
    if (typeof others === 'object')
      this.schema(`${place}.*`, others, { required: false, within: inside });
    [...(whole.oneOf ?? []), ...(whole.anyOf ?? [])].forEach((variant, at) =>
      this.schema(`${place}|${at + 1}`, variant, { required: true, within: inside }),
    );
  }
}

/** A schema with what it refers to and what it is made of in one. */
const merged = (schema: Schema, find: (ref: string) => Schema): Schema => {
  const { $ref, allOf = [], ...own } = schema;
  const parts = [...($ref === undefined ? [] : [find($ref)]), ...allOf].map((part) =>
    merged(part, find),
  );
  return [...parts, own].reduce<Schema>(
    (all, part) => ({
      ...all,
      ...part,
      ...(all.properties || part.properties
        ? { properties: { ...all.properties, ...part.properties } }
        : {}),
      ...(all.required || part.required
        ? { required: [...(all.required ?? []), ...(part.required ?? [])] }
        : {}),
    }),
    {},
  );
};

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/** Everything a description promises. */
export const factsOf = (document: Pick<OpenAPIObject, 'paths' | 'components'>): Facts => {
  const walk = new Walk(document.components?.schemas ?? {});
  for (const [path, item] of Object.entries(document.paths))
    for (const method of methods) {
      const operation = item[method];
      if (operation) walk.operation(`${method.toUpperCase()} ${path}`, operation as Operation);
    }
  return walk.facts;
};
