import { randomUUID } from 'node:crypto';
import { bar, fail, type Rebuilding, say, show } from './rebuild-bar.js';

/** What is ordered about which projection. */
export type Wish = Readonly<{ name: string; reason: string; show: boolean; rate?: number }>;

type Looked = Readonly<{
  builds: readonly Readonly<{ build: number; rebuild: Rebuilding | null }>[];
  orders: readonly Readonly<{
    order: string;
    what: string;
    trouble: string | null;
    outcome: Readonly<{ what: string; data: object }> | null;
  }>[];
}>;
type Found = Looked['orders'][number];

const urlOf = (variable: string, offset: number): string =>
  process.env[variable] ?? `http://127.0.0.1:${Number(process.env.PORT_BASE ?? 3000) + offset}`;

const developmentToken = async (): Promise<string> => {
  const account = process.env.ACCOUNT ?? 'operator';
  const answer = await fetch(`${urlOf('ISSUER_URL', 0)}/token`, {
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

type Call = <T>(url: string, init?: RequestInit) => Promise<T>;

const calling = (name: string, token: string): Call => {
  const path = `/projections/${encodeURIComponent(name)}`;
  return async <T>(url: string, init: RequestInit = {}): Promise<T> => {
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
};

const lookEveryMs = 500;

/**
 * Asks the command API for it and shows how far the worker is. Answers the exit code: 0 when it
 * proved right.
 */
export const rebuildAsked = async (wish: Wish): Promise<number> => {
  const call = calling(wish.name, process.env.TOKEN ?? (await developmentToken()));
  const look = () => call<Looked>(urlOf('QUERY_API_URL', 2));
  const known = new Set((await look()).orders.map(({ order }) => order));
  const body = Object.assign(
    { reason: wish.reason, show: wish.show },
    wish.rate && { eventsPerSecond: wish.rate },
  );
  await call(urlOf('COMMAND_API_URL', 1), { method: 'POST', body: JSON.stringify(body) });
  for (;;) {
    const { orders, builds } = await look();
    const isOurs = (one: Found) => one.what === 'ProjectionRebuildAsked' && !known.has(one.order);
    const code = told(orders.find(isOurs), builds[0]?.rebuild);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
};

const told = (order: Found | undefined, rebuild?: Rebuilding | null): number | undefined => {
  if (!order?.outcome) {
    if (order?.trouble) show(`waiting, trying again 等待重试: ${order.trouble}`);
    else if (rebuild) show(bar(rebuild));
    return undefined;
  }
  if (rebuild) show(bar(rebuild));
  const { what, data } = order.outcome;
  say(`\n${what} ${JSON.stringify(data)}`);
  return what === 'ProjectionRebuilt' ? 0 : 1;
};
