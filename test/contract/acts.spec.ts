import type { OpenAPIObject } from '@nestjs/swagger';
import { partsOf } from '#domain/kernel';
import { allNouns } from '../catalogue/all-nouns.js';
import { answersOf, demos, eventsOf } from '../golden/files.js';
import { todays } from '../golden/openapi-today.js';
import { commandHouse } from './command-house.js';
import { fitting } from './fits.js';

// Every act of the command API is sent as it is documented, over the events of each demo: the body
// is taken, and whatever is answered fits the contract.

const within = 300_000;
const api: OpenAPIObject = await todays('command');
const faultsIn = fitting(api);

type Body = Readonly<{ content: Readonly<Record<string, { examples: Examples }>> }>;
type Examples = Readonly<Record<string, { value: object }>>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Act = Readonly<{ path: string; method: 'post' | 'put'; operation: Operation }>;

const acts: readonly Act[] = Object.entries(api.paths).flatMap(([path, item]) =>
  (['post', 'put'] as const).flatMap((method) => {
    const operation = item[method];
    return operation && path !== '/simulated-clock' ? [{ path, method, operation }] : [];
  }),
);

/** The documented body; nothing where there is none. */
const exampleOf = ({ requestBody }: Operation): object | undefined =>
  (requestBody as Body | undefined)?.content['application/json']!.examples['example']!.value;

const unlikely = '01900000-0000-7000-8000-000000000000';

type Schema = Readonly<{ enum?: readonly string[]; format?: string; minimum?: number }>;
type Parameter = Readonly<{ name: string; in: string; schema?: Schema }>;

const wordFor = ({ enum: words, format, minimum }: Schema): string | number => {
  if (words) return words[0]!;
  return minimum ?? (format === 'date' ? '2026-07-08' : unlikely);
};

describe.each(demos)('REC-16 over the events of %s', (demo) => {
  const events = eventsOf(demo);
  let house: Awaited<ReturnType<typeof commandHouse>>;
  beforeAll(async () => {
    house = await commandHouse(events, answersOf(demo).now);
  }, within);
  afterAll(() => house?.close());

  /** A thing of that kind which is on record. */
  const idAt = (path: string): string => {
    const noun = allNouns.find((one) => path.startsWith(`/${one.path}/`));
    const stream = events.find((event) => partsOf(event.stream)?.category === noun?.category);
    return stream ? partsOf(stream.stream)!.id : unlikely;
  };
  /** The first id is of a thing on record; what else stands in the path is as it is documented. */
  const addressOf = ({ path, operation }: Act): string => {
    const parameters = (operation.parameters ?? []) as readonly Parameter[];
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const { schema = {} } = parameters.find((one) => one.name === name && one.in === 'path')!;
      if (name === 'id') return encodeURIComponent(idAt(path));
      return encodeURIComponent(String(wordFor(schema)));
    });
  };

  const send = async (act: Act): Promise<Readonly<{ status: number; body: unknown }>> => {
    const roles = (act.operation as { 'x-roles'?: readonly string[] })['x-roles'] ?? [];
    const answer = await fetch(`${house.url}${addressOf(act)}`, {
      method: act.method,
      headers: {
        authorization: `Bearer ${house.accountIn(roles)}`,
        'content-type': 'application/json',
        'idempotency-key': `${act.path}-${demo}`.replaceAll(/[{}/]/g, '-'),
      },
      body: JSON.stringify(exampleOf(act.operation) ?? {}),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it(
    'DESK-25 each documented body is taken, and each answer fits',
    async () => {
      const faults: string[] = [];
      const done = new Map<number, number>();
      for (const act of acts) {
        const { status, body } = await send(act);
        done.set(status, (done.get(status) ?? 0) + 1);
        if (status === 400 || status >= 500)
          faults.push(`${act.method} ${act.path} ${status} ${JSON.stringify(body)}`);
        faults.push(...faultsIn(act.method, act.path, status, body));
      }
      expect(faults).toEqual([]);
      expect(done.get(201)).toBeGreaterThan(10);
    },
    within,
  );
});
