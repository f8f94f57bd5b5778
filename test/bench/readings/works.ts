import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../apps/standalone/src/stack.js';

type Json = Readonly<Record<string, unknown>>;

/** Asks the stack as somebody; throws on everything but 2xx. */
export const asking =
  (stack: Stack) =>
  async (who: string, method: string, url: string, body?: object): Promise<Json> => {
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await stack.tokenOf(who)}`,
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Json);
  };

export type Ask = ReturnType<typeof asking>;

const inTurns = async (
  total: number,
  act: (at: number) => Promise<string>,
  then: NonNullable<Entering['entered']>,
): Promise<string[]> => {
  const results: string[] = [];
  while (results.length < total) {
    const some = Array.from({ length: Math.min(10, total - results.length) }, (_, at) => at);
    const from = results.length;
    results.push(...(await Promise.all(some.map((at) => act(from + at)))));
    await then(results);
  }
  return results;
};

/** Told of the points that are entered so far, now and then. */
type Entering = Readonly<{
  points: number;
  limits: Limits;
  entered?: (ids: readonly string[]) => Promise<unknown>;
}>;
const nobodyTold = (): Promise<void> => Promise.resolve();
type Limits = Readonly<{ high: number; leastSeconds: number; silentSeconds: number }>;

/**
 * A works with a store of ammonia and so many points on it, entered by an officer as he would; the
 * ids of the points.
 */
export const works = async (
  stack: Stack,
  ask: Ask,
  { points, limits, entered = nobodyTold }: Entering,
): Promise<readonly string[]> => {
  const me = await ask('officer1', 'GET', `${stack.queryUrl}/me`);
  const { organ } = (me.capacities as readonly { organ: string | { id: string } }[])[0]!;
  const handlingOrgan = typeof organ === 'string' ? organ : organ.id;
  const units = await ask('officer1', 'GET', `${stack.queryUrl}/enterprises?limit=1`);
  const unit = (units.items as readonly Json[])[0]!;
  const source = await ask('officer1', 'POST', `${stack.commandUrl}/hazard-sources`, {
    name: '液氨储罐区',
    kind: 'storage',
    scope: 'hazchem',
    unitId: unit.enterpriseId ?? unit.id,
    address: '江海区',
    area: '440704004',
    quantities: {
      substances: [{ name: '液氨', cas: '7664-41-7', classes: ['J3'], designKilograms: 120_000 }],
      peopleNearby: 12,
    },
    identifiedOn: '2026-05-06',
    organ: handlingOrgan,
    handlingOrgan,
  });
  await ask('officer1', 'POST', `${stack.commandUrl}/gateways`, {
    account: 'gateway1',
    name: '厂区监测网关',
    unitId: unit.enterpriseId ?? unit.id,
    organ: handlingOrgan,
    handlingOrgan,
  });
  const enter = async (at: number): Promise<string> => {
    const { id } = await ask('officer1', 'POST', `${stack.commandUrl}/monitoring-points`, {
      code: `TI-${at}`,
      measure: 'temperature',
      gateway: 'gateway1',
      source: source.id,
      limits,
    });
    return String(id);
  };
  const ids = await inTurns(points, enter, entered);
  await known(stack, ask, { points, heard: () => entered(ids) });
  return ids;
};

/** Until the register has them all. */
const known = async (
  stack: Stack,
  ask: Ask,
  { points, heard }: Readonly<{ points: number; heard: () => Promise<unknown> }>,
): Promise<void> => {
  for (let tries = 0; tries < 120; tries += 1) {
    const list = await ask('officer1', 'GET', `${stack.queryUrl}/monitoring-points?limit=1`);
    if (Number(list.total ?? 0) >= points) return sleep(2_500);
    await heard();
    await sleep(500);
  }
  throw new Error('the register of points does not have them all');
};
