import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = Readonly<Record<string, unknown>>;
type Method = 'get' | 'post' | 'put';
type Response = Readonly<{ $ref?: string; content?: Readonly<Record<string, { schema: Schema }>> }>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/**
 * The same with nothing beside what is described: so an answer that says more than the contract is
 * found, though clients must not mind.
 */
export const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isSchema(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === 'example' ? value : closed(value),
    ]),
  );
  const isOpen = isSchema(schema['properties']) && schema['type'] !== undefined;
  return isOpen && !('additionalProperties' in schema)
    ? { ...inner, additionalProperties: false }
    : inner;
};

/** Where the path of an operation stands in its template: `/cases/{id}` for `/cases/17`. */
export const templateOf = (api: OpenAPIObject, path: string): string | undefined => {
  const [plain = ''] = path.split('?');
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(plain);
  const found = Object.keys(api.paths).filter(fits);
  return found.toSorted((a, b) => a.split('{').length - b.split('{').length)[0];
};

/** Says where an answer does not fit the contract of its operation; nothing where it does. */
export const fitting = (api: OpenAPIObject) => {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'api', components: closed(api.components) as object });
  const known = new Map<string, ReturnType<typeof ajv.compile>>();
  const schemaOf = (response: Response): Schema | undefined => {
    const { $ref } = response;
    const said = $ref
      ? (api.components!.responses![$ref.split('/').at(-1)!] as Response)
      : response;
    return Object.values(said.content ?? {})[0]?.schema;
  };
  return (method: Method, template: string, status: number, body: unknown): readonly string[] => {
    const at = `${method} ${template} ${status}`;
    const response = api.paths[template]?.[method]?.responses[status] as Response | undefined;
    if (!response) return [`${at} is not described`];
    const schema = schemaOf(response);
    if (!schema) return [`${at} has no schema`];
    const text = JSON.stringify(closed(schema)).replaceAll('"#/', '"api#/');
    const check = known.get(text) ?? ajv.compile(JSON.parse(text) as object);
    known.set(text, check);
    if (check(body)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${at} ${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
  };
};
