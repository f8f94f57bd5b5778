import type { OpenAPIObject } from '@nestjs/swagger';
import { apis, todays } from '../golden/openapi-today.js';

// One word for one thing, in whatever the two APIs ask and answer.

type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}>;
type Content = Readonly<{ content?: Readonly<Record<string, { schema?: Schema }>> }>;
type Operation = Readonly<{
  parameters?: readonly Readonly<{ name: string; in: string }>[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
}>;

/** A field, where it stands, and what may stand in it. */
type Word = Readonly<{
  at: string;
  part: 'body' | 'answer';
  name: string;
  kinds: readonly string[];
}>;

const schemaOf = ({ content = {} }: Content): Schema | undefined =>
  Object.values(content)[0]?.schema;

class Reader {
  readonly words: Word[] = [];

  constructor(private readonly api: OpenAPIObject) {}

  read(
    part: Word['part'],
    at: string,
    schema: Schema | undefined,
    within: readonly string[] = [],
  ): void {
    if (!schema) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined && within.includes(name)) return;
    const here = name === undefined ? within : [...within, name];
    for (const one of this.forms(schema)) {
      if (one.items) this.read(part, at, one.items, here);
      for (const [field, its] of Object.entries(one.properties ?? {})) {
        this.words.push({ at: `${at} ${field}`, part, name: field, kinds: this.kindsOf(its) });
        this.read(part, `${at} ${field}`, its, here);
      }
    }
  }

  /** What may stand there: words for its types, `list of` them where it is a list. */
  private kindsOf(schema: Schema): readonly string[] {
    return this.forms(schema).flatMap(({ type, items }) => {
      if (items) return this.kindsOf(items).map((kind) => `list of ${kind}`);
      return type === undefined ? [] : [type].flat();
    });
  }

  private forms(schema: Schema): readonly Schema[] {
    const { $ref } = schema;
    if ($ref !== undefined) {
      const schemas = (this.api.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
      const named = schemas[$ref.split('/').at(-1)!];
      return named ? this.forms(named) : [];
    }
    const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
    return [schema, ...parts.flatMap((part) => this.forms(part))];
  }
}

const operationsOf = ({ paths }: OpenAPIObject): readonly (readonly [string, Operation])[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post', 'put'] as const).flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation ? [[`${method.toUpperCase()} ${path}`, operation] as const] : [];
    }),
  );

const wordsOf = (api: OpenAPIObject): readonly Word[] => {
  const reader = new Reader(api);
  for (const [at, { requestBody, responses }] of operationsOf(api)) {
    if (requestBody) reader.read('body', at, schemaOf(requestBody));
    for (const [status, response] of Object.entries(responses))
      if (status.startsWith('2')) reader.read('answer', at, schemaOf(response));
  }
  return reader.words;
};

/** Second words for what has one: why, when it is due, where a list goes on. */
const second = ['reasons', 'cursor', 'dueAt', 'nextDueAt', 'nextDue', 'page', 'pageSize', 'offset'];

/**
 * What is told as it stands in the log keeps the word it was stored under; elsewhere it is no organ
 * of the register: the kind of organ that is competent, one of another place by its name, the name
 * alone for who follows his own application, and for whoever reads what is public.
 */
const onRecord =
  / (capacity|owed (before )?by|competence|shares who|listings) organ$|^GET \/tracking bundles parts organ$|^GET \/public\/blacklist(\/changes)? items organ$/;

describe.each(apis)('REC-22 the words of the %s API', (name) => {
  let api: OpenAPIObject;
  let words: readonly Word[];
  beforeAll(async () => {
    api = await todays(name);
    words = wordsOf(api);
  });

  it('are no second ones for why, when it is due, and where a list goes on', () => {
    expect(words.length).toBeGreaterThan(500);
    const asked = operationsOf(api).flatMap(([at, { parameters = [] }]) =>
      parameters.map((one) => ({ at: `${at} ${one.name}`, name: one.name })),
    );
    const found = [...words, ...asked].filter((one) => second.includes(one.name));
    expect(found.map(({ at }) => at)).toEqual([]);
  });

  it('are one form for an organ and for officers: whole in answers, ids in bodies', () => {
    const form = { organ: 'object', handlingOrgan: 'object', officers: 'list of object' };
    const isOther = ({ part, name, kinds }: Word): boolean => {
      const whole = form[name as keyof typeof form];
      if (whole === undefined || kinds.length === 0) return false;
      const wanted = part === 'answer' ? whole : whole.replace('object', 'string');
      return kinds.some((kind) => kind !== 'null' && kind !== wanted);
    };
    const told = words.filter((one) => !onRecord.test(one.at) && isOther(one));
    expect(told.map(({ at, kinds }) => `${at}: ${kinds.join(', ')}`)).toEqual([]);
  });

  it('page every history alike, and prove every chain alike', () => {
    for (const [at, { parameters = [] }] of operationsOf(api).filter(([at]) =>
      at.endsWith('/history'),
    ))
      expect([
        at,
        ...parameters.filter((one) => one.in === 'query').map((one) => one.name),
      ]).toEqual(expect.arrayContaining([at, 'after', 'limit']));
    const proofs = operationsOf(api).filter(([at]) => at.endsWith('/verify'));
    const forms = proofs.map(([at]) => {
      const said = words
        .filter((one) => one.at.startsWith(`${at} `))
        .map((one) => one.at.slice(at.length + 1));
      return said
        .filter((field) => !/^\w*[iI]d$|^(number|name|rule|subject|year)$/.test(field))
        .join(', ');
    });
    expect(new Set(forms).size).toBeLessThanOrEqual(1);
  });
});
