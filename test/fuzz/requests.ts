import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Chance } from './chance.js';
import { spoiled, strangeWord } from './strange.js';

/** One request, and whether it keeps to the contract. */
export type Made = Readonly<{
  method: string;
  template: string;
  path: string;
  roles: readonly string[];
  headers: Readonly<Record<string, string>>;
  body?: string;
  valid: boolean;
}>;

type Schema = Readonly<{
  enum?: readonly unknown[];
  format?: string;
  type?: string;
  minimum?: number;
}>;
type Parameter = Readonly<{ name: string; in: string; required?: boolean; schema?: Schema }>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Route = Readonly<{ method: string; template: string; operation: Operation }>;
type Body = Readonly<{
  content: Readonly<Record<string, { examples?: Readonly<Record<string, { value: unknown }>> }>>;
}>;

/** Ids of things on record, by the beginning of the paths they stand in. */
export type Ids = ReadonlyMap<string, readonly string[]>;

const routesOf = ({ paths }: OpenAPIObject): readonly Route[] =>
  Object.entries(paths).flatMap(([template, item]) =>
    (['get', 'post', 'put'] as const).flatMap((method) =>
      item[method] && template !== '/simulated-clock'
        ? [{ method, template, operation: item[method] }]
        : [],
    ),
  );

const wordFor = ({ enum: words, format, minimum, type }: Schema, chance: Chance): string => {
  if (words) return String(chance.oneOf(words));
  if (format === 'date') return '2026-07-08';
  if (format === 'date-time') return '2026-07-08T09:30:00+08:00';
  return type === 'integer' || type === 'number' ? String(minimum ?? 1) : 'a1';
};

const exampleOf = ({ requestBody }: Operation): unknown => {
  const { content } = (requestBody ?? { content: {} }) as Body;
  return Object.values(content['application/json']?.examples ?? {})[0]?.value;
};

const headersOf = (body: boolean, act: boolean): Record<string, string> => ({
  'correlation-id': randomUUID(),
  ...(body ? { 'content-type': 'application/json' } : {}),
  ...(act ? { 'idempotency-key': randomUUID() } : {}),
});

/** Makes requests out of the description of an API, a share of them wrong on purpose. */
export class Requests {
  private readonly routes: readonly Route[];

  constructor(
    api: OpenAPIObject,
    private readonly ids: Ids,
    private readonly chance: Chance,
  ) {
    this.routes = routesOf(api);
  }

  next(): Made {
    const { chance } = this;
    const { method, template, operation } = chance.oneOf(this.routes);
    const valid = chance.happens(0.6);
    const where = valid ? 'nowhere' : chance.oneOf(['path', 'query', 'body', 'headers']);
    const example = exampleOf(operation);
    const act = JSON.stringify(operation.parameters ?? []).includes('Idempotency-Key');
    const headers = headersOf(method !== 'get', act);
    if (where === 'headers') headers[chance.oneOf(['if-match', 'idempotency-key'])] = 'é x';
    const sent = where === 'body' ? spoiled(example ?? {}, chance) : (example ?? {});
    return {
      method: method.toUpperCase(),
      template,
      path: this.pathOf(template, operation, where),
      roles: (operation as { 'x-roles'?: readonly string[] })['x-roles'] ?? [],
      headers,
      ...(method === 'get' ? {} : { body: JSON.stringify(sent) }),
      valid,
    };
  }

  private pathOf(template: string, { parameters = [] }: Operation, wrong: string): string {
    const { chance } = this;
    const all = parameters as readonly Parameter[];
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (wrong === 'path') return strangeWord(chance);
      const known = name === 'id' ? this.idsAt(template) : [];
      if (known.length > 0) return encodeURIComponent(chance.oneOf(known));
      const { schema = {} } = all.find((one) => one.name === name && one.in === 'path') ?? {};
      return encodeURIComponent(wordFor(schema, chance));
    });
    const asked = all
      .filter((one) => one.in === 'query' && (one.required || chance.happens(0.1)))
      .filter(({ name }) => !['sort', 'after', 'mark'].includes(name))
      .map(({ name, schema = {} }) => `${name}=${encodeURIComponent(wordFor(schema, chance))}`);
    if (wrong === 'query')
      asked.push(`${chance.oneOf(['limit', 'nobody', 'q'])}=${strangeWord(chance)}`);
    return asked.length > 0 ? `${path}?${asked.join('&')}` : path;
  }

  private idsAt(template: string): readonly string[] {
    return this.ids.get(template.split('/')[1] ?? '') ?? [];
  }
}
