import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

// `npm run rebuild -- <projection>`: asks the command API for a rebuild and shows how far it is until it is over.

const usage = `npm run rebuild -- <projection> [--reason <text>] [--rate <events/s>] [--keep-aside]
  COMMAND_API_URL, QUERY_API_URL, TOKEN; without TOKEN an account of the development issuer: ISSUER_URL, ACCOUNT`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    reason: { type: 'string', default: 'from the terminal' },
    rate: { type: 'string' },
    'keep-aside': { type: 'boolean', default: false },
  },
});
const [name] = positionals;
const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};
if (!name) fail(usage);

const base = Number(process.env.PORT_BASE ?? 3000);
const urlOf = (variable: string, port: number): string =>
  process.env[variable] ?? `http://127.0.0.1:${port}`;
const commandUrl = urlOf('COMMAND_API_URL', base + 1);
const queryUrl = urlOf('QUERY_API_URL', base + 2);

const developmentToken = async (): Promise<string> => {
  const account = process.env.ACCOUNT ?? 'operator';
  const answer = await fetch(`${urlOf('ISSUER_URL', base)}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account,
      client_secret: account,
    }),
  });
  if (!answer.ok) fail(`No token for ${account}: ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};

const token = process.env.TOKEN ?? (await developmentToken());
const path = `/projections/${encodeURIComponent(name!)}`;

type Rebuild = Readonly<{
  share: number | null;
  events: number;
  eventsPerSecond: number;
  secondsLeft: number | null;
}>;
type Looked = Readonly<{
  builds: readonly Readonly<{ build: number; rebuild: Rebuild | null }>[];
  orders: readonly Readonly<{
    order: string;
    what: string;
    trouble: string | null;
    outcome: Readonly<{ what: string; data: object }> | null;
  }>[];
}>;

const call = async <T>(url: string, init: RequestInit = {}): Promise<T> => {
  const answer = await fetch(url + path + (init.method ? '/rebuild' : ''), {
    ...init,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
  });
  const body = (await answer.json()) as T & { detail?: string };
  if (!answer.ok) fail(`${answer.status}: ${body.detail ?? JSON.stringify(body)}`);
  return body;
};

const width = 30;
const bar = (one: Rebuild): string => {
  const full = Math.round((one.share ?? 0) * width);
  const left = one.secondsLeft === null ? '' : `  ${Math.ceil(one.secondsLeft)} s left`;
  const done = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  return `${done} ${one.events} events  ${one.eventsPerSecond}/s${left}`;
};
const show = (line: string): void => {
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
};

const before = await call<Looked>(queryUrl);
const known = new Set(before.orders.map(({ order }) => order));
await call(commandUrl, {
  method: 'POST',
  body: JSON.stringify({
    reason: values.reason,
    show: !values['keep-aside'],
    ...(values.rate ? { eventsPerSecond: Number(values.rate) } : {}),
  }),
});

for (;;) {
  const { orders, builds } = await call<Looked>(queryUrl);
  const order = orders.find(
    (one) => one.what === 'ProjectionRebuildAsked' && !known.has(one.order),
  );
  const rebuild = builds[0]?.rebuild;
  if (rebuild) show(bar(rebuild));
  if (order?.trouble) show(`trying again: ${order.trouble}`);
  if (order?.outcome) {
    const { what, data } = order.outcome;
    process.stdout.write(`\n${what} ${JSON.stringify(data)}\n`);
    process.exit(what === 'ProjectionRebuilt' ? 0 : 1);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}
