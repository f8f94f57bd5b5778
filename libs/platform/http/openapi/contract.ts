import type { OpenAPIObject } from '@nestjs/swagger';
import type { Handler } from './handlers.js';
import { problemSchema } from './problem-schema.js';
import { type Facts, refusalResponses, refusalsOf } from './refusals.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = Readonly<{ name: string; in: string }>;
type Response = Readonly<{ description: string; content?: object; headers?: object }>;

/**
 * What the operations of an API answer when all goes well: a schema by `operationId`, and those it
 * refers to.
 */
export type Answers = Readonly<{
  operations: Readonly<Record<string, object>>;
  schemas: Readonly<Record<string, object>>;
}>;

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

const actingAs = {
  name: 'Acting-As',
  in: 'header',
  required: false,
  description: 'Post, when you hold several（以何职务）',
  schema: { type: 'string' },
} as const;

const header = (description: string, example: string): object => ({
  description,
  schema: { type: 'string' },
  example,
});

const etag = header('Revision of the stream; If-Match takes it（版本）', '"12"');
const position = header('Position in the log; Min-Position takes it（日志位置）', '4711/4711');

const isHeader = (name: string) => (parameter: Parameter) =>
  parameter.in === 'header' && parameter.name.toLowerCase() === name;

const tellsRevision = (schema: object | undefined): boolean =>
  schema !== undefined &&
  'properties' in schema &&
  'revision' in (schema.properties as Readonly<Record<string, unknown>>);

/** The answer when all goes well, with its headers. */
const answered = (response: Response, method: string, schema: object | undefined): Response => {
  const headers =
    method !== 'get' && !schema && response.content
      ? { ETag: etag, Position: position }
      : tellsRevision(schema)
        ? { ETag: etag }
        : undefined;
  return {
    ...response,
    description: response.description || 'As asked（成功）',
    ...(schema ? { content: { 'application/json': { schema } } } : {}),
    ...(headers ? { headers } : {}),
  };
};

type Place = Readonly<{ path: string; method: string }>;

/** Who calls an operation, and by which parameters: the token is no parameter of its own. */
const callerOf = (operation: Operation, { permission }: Handler) => {
  const given = (operation.parameters ?? []) as readonly Parameter[];
  const ownToken = given.some(isHeader('authorization'));
  const signed = ownToken || !(permission && 'everybody' in permission);
  const said = given.filter((parameter) => !isHeader('authorization')(parameter));
  const named = !signed || ownToken || said.some(isHeader('acting-as'));
  return { signed, parameters: named ? said : [...said, actingAs] };
};

const responsesOf = (
  { operationId = '', responses }: Operation,
  facts: Facts,
  answers: Answers,
) => ({
  ...Object.fromEntries(
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, response]) => [
        status,
        answered(response as Response, facts.method, answers.operations[operationId]),
      ]),
  ),
  ...refusalsOf(facts),
});

const completed = (
  operation: Operation,
  { path, method }: Place,
  handler: Handler,
  answers: Answers,
): Operation => {
  const { permission } = handler;
  const { signed, parameters } = callerOf(operation, handler);
  const body = operation.requestBody !== undefined;
  const ifMatch = parameters.some(isHeader('if-match'));
  return {
    ...operation,
    parameters: parameters as Operation['parameters'],
    ...(signed ? {} : { security: [] }),
    ...(permission && 'roles' in permission ? { 'x-roles': permission.roles } : {}),
    responses: responsesOf(
      operation,
      { method, path, signed, body, ifMatch },
      answers,
    ) as Operation['responses'],
  };
};

/**
 * Completes what the controllers say of an API into a contract: who may call each operation, what
 * it answers and in which headers, and every way in which it can be refused.
 */
export const contractOf = (
  document: OpenAPIObject,
  handlers: ReadonlyMap<string, Handler>,
  answers: Answers,
): OpenAPIObject => {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => {
      const all = methods.flatMap((method) => {
        const operation = item[method];
        if (!operation) return [];
        const handler = handlers.get(operation.operationId ?? '') ?? {};
        return [[method, completed(operation, { path, method }, handler, answers)] as const];
      });
      return [path, { ...item, ...Object.fromEntries(all) }];
    }),
  );
  const schemas = { ...document.components?.schemas, ...answers.schemas, Problem: problemSchema };
  return {
    ...document,
    servers: document.servers?.length ? document.servers : [{ url: '/' }],
    paths,
    components: {
      ...document.components,
      schemas,
      responses: refusalResponses,
    },
  };
};
