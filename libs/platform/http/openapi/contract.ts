import type { OpenAPIObject } from '@nestjs/swagger';
import type { Route } from '../access/routes.js';

import { problemSchema } from './problem-schema.js';
import { type Facts, refusalResponses, refusalsOf } from './refusals.js';

/** What the documents need of a route that its controller declares. */
type Handler = Pick<Route, 'permission'>;

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

/** SPDX has a word for what nobody else may copy. */
const license = { name: 'Proprietary（内部使用）', identifier: 'LicenseRef-Proprietary' };

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

type Said = Readonly<{ $ref?: string; properties?: object; anyOf?: readonly Said[] }>;

/** Whether an answer says its revision, in one of its shapes at least. */
const tellsRevision = (schema: Said | undefined, answers: Answers): boolean => {
  if (schema?.$ref !== undefined)
    return tellsRevision(answers.schemas[nameIn(schema.$ref)], answers);
  return (
    'revision' in (schema?.properties ?? {}) ||
    (schema?.anyOf ?? []).some((one) => tellsRevision(one, answers))
  );
};

const nameIn = (ref: string): string => ref.split('/').at(-1)!;

/** The answer of an operation; routes that one function makes for many nouns share theirs. */
const schemaFor = (operationId: string, { operations }: Answers): Said | undefined => {
  const shared = Object.keys(operations).find(
    (name) => name.startsWith('*') && operationId.endsWith(name.slice(1)),
  );
  return operations[operationId] ?? (shared === undefined ? undefined : operations[shared]);
};

/** The answer when all goes well, with its headers. */
const answered = (
  response: Response,
  { method, operationId }: Readonly<{ method: string; operationId: string }>,
  answers: Answers,
): Response => {
  const schema = schemaFor(operationId, answers);
  const headers =
    method !== 'get' && !schema && response.content
      ? { ETag: etag, Position: position }
      : tellsRevision(schema, answers)
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
  const proved = signed || given.some(isHeader('webhook-signature'));
  const named = !signed || ownToken || said.some(isHeader('acting-as'));
  return { signed, proved, parameters: named ? said : [...said, actingAs] };
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
        answered(response as Response, { method: facts.method, operationId }, answers),
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
  const { signed, proved, parameters } = callerOf(operation, handler);
  const body = operation.requestBody !== undefined;
  const ifMatch = parameters.some(isHeader('if-match'));
  return {
    ...operation,
    parameters: parameters as Operation['parameters'],
    ...(signed ? {} : { security: [] }),
    ...(permission && 'roles' in permission ? { 'x-roles': permission.roles } : {}),
    responses: responsesOf(
      operation,
      { method, path, signed, proved, body, ifMatch },
      answers,
    ) as Operation['responses'],
  };
};

/** The refusals that some operation refers to. */
const usedIn = (paths: object) => {
  const text = JSON.stringify(paths);
  const used = Object.entries(refusalResponses).filter(([name]) => text.includes(`/${name}"`));
  return Object.fromEntries(used);
};

/** All schemas of an API. Throws when two have one name. */
const together = (...all: readonly (Readonly<Record<string, object>> | undefined)[]) => {
  const names = all.flatMap((schemas) => Object.keys(schemas ?? {}));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two schemas are called ${twice}.`);
  return Object.assign({}, ...all) as Readonly<Record<string, object>>;
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
  const schemas = together(document.components?.schemas, answers.schemas, {
    Problem: problemSchema,
  });
  return {
    ...document,
    info: { ...document.info, license },
    servers: document.servers?.length ? document.servers : [{ url: '/' }],
    paths,
    components: {
      ...document.components,
      schemas,
      responses: usedIn(paths),
    },
  };
};
