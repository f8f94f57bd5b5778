import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { connect, disconnect, EventStoreDbLog } from '#platform/log';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { type Stack, startStack } from '../../apps/standalone/src/stack.js';
import { Chance } from './chance.js';
import { askable, grows, type Held, heldBy, leftBy } from './held.js';
import { type Made, Requests } from './requests.js';
import { type Said, Tally } from './tally.js';
import { Watch } from './watch.js';

// `npm run fuzz -- --seconds 60 [--seed 1] [--clients 8]`: both APIs of a stack of its own are
// asked what their descriptions allow, and two in five times what they do not. Exits 1 on an answer
// of 5xx, one that does not fit the contract, a refused request that left an event, when an API
// does not say within two seconds that it lives, and when what it holds after its garbage is
// collected grows with what it is asked. (What it takes of the machine grows for minutes and then
// stays: the collector lets garbage lie as long as there is room.)

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '8' },
  },
});
const [seconds, seed, clients] = [values.seconds, values.seed, values.clients].map(Number);
const say = (line: string): unknown => process.stdout.write(`${line}\n`);
const liveWithinMs = 2_000;

type Target = Readonly<{
  url: string;
  pid: number;
  requests: Requests;
  tally: Tally;
  watch: Watch;
  /** What it held after the first third of the time, and at the end. */
  held: Held[];
}>;

const ids = new Map<string, string[]>();

const learn = ({ template, method }: Made, { status, body }: Said): void => {
  const { id } = (body ?? {}) as { id?: unknown };
  if (status !== 201 || typeof id !== 'string' || method !== 'POST') return;
  const place = template.split('/')[1]!;
  const known = ids.get(place) ?? [];
  if (known.length < 500) ids.set(place, [...known, id]);
};

const jsonOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  return /json/.test(answer.headers.get('content-type') ?? '') && text !== ''
    ? (JSON.parse(text) as unknown)
    : text;
};

const targetOf = async (
  stack: Stack,
  name: 'command-api' | 'query-api',
  chance: Chance,
): Promise<Target> => {
  const url = name === 'command-api' ? stack.commandUrl : stack.queryUrl;
  const api = (await (await fetch(`${url}/openapi.json`)).json()) as OpenAPIObject;
  const requests = new Requests(api, ids, chance);
  const pid = stack.process(name).pid!;
  return { url, pid, requests, tally: new Tally(name, api), watch: new Watch(url, pid), held: [] };
};

/** Who may send it, as often as not; anybody else the rest of the time. */
const tokensOf = async (stack: Stack, chance: Chance): Promise<(made: Made) => string> => {
  const names = developmentAccountsOf('440704').map(({ username }) => username);
  const tokens = new Map<string, string>();
  const held = new Map<string, readonly string[]>();
  for (const name of names) {
    const token = await stack.tokenOf(name);
    const me = await fetch(`${stack.queryUrl}/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { capacities = [] } = (await me.json()) as {
      capacities?: readonly { roles: string[] }[];
    };
    tokens.set(name, token);
    held.set(
      name,
      capacities.flatMap(({ roles }) => roles),
    );
  }
  return ({ roles }) => {
    const may = names.filter((name) => held.get(name)!.some((role) => roles.includes(role)));
    const name = chance.oneOf(may.length > 0 && chance.happens(0.8) ? may : names);
    return chance.happens(0.02) ? 'no.good.token' : tokens.get(name)!;
  };
};

const client = async (target: Target, tokenFor: (made: Made) => string, until: number) => {
  while (Date.now() < until) {
    const made = target.requests.next();
    const { method, headers, body } = made;
    const answer = await fetch(target.url + made.path, {
      method,
      headers: { ...headers, authorization: `Bearer ${tokenFor(made)}` },
      ...(body === undefined ? {} : { body }),
    });
    const said = { status: answer.status, body: await jsonOf(answer) };
    target.tally.note(made, said);
    learn(made, said);
  }
};

/** Refused requests that are in the log all the same. */
const leftBehind = async (
  stack: Stack,
  refused: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const log = new EventStoreDbLog(connect(stack.eventStoreUrl));
  const left: string[] = [];
  for await (const { stream, type, metadata } of log.readAll({}))
    if (refused.has(String(metadata['$correlationId']))) left.push(`${stream} ${type}`);
  await disconnect(stack.eventStoreUrl);
  return left;
};

const weigh = async ({ pid, tally, held }: Target): Promise<void> => {
  held.push(await heldBy(pid, tally.requests));
};

const inMb = (bytes: number): number => Math.round((bytes / 1_048_576) * 10) / 10;

/** What is wrong with what it holds. */
const heavier = ({ tally: { name }, held: [first, last] }: Target): readonly string[] => {
  if (!first || !last) return [`${name} was not weighed`];
  const left = leftBy(first, last);
  say(
    `  held after collection ${inMb(first.bytes)} → ${inMb(last.bytes)} MB: ${left} bytes a request`,
  );
  return grows(first, last) ? [`${name} holds ${left} bytes more with each request`] : [];
};

const report = (target: Target): readonly string[] => {
  const { tally, watch } = target;
  const [first, last] = watch.growth();
  const share = Math.round((tally.valid / Math.max(1, tally.requests)) * 100);
  const counts = [200, 400, 500].map((from) => `${from / 100}xx ${tally.count(from)}`).join(', ');
  say(`${tally.name}: ${tally.requests} requests, ${share} % within the contract; ${counts}`);
  say(`  /health/live at worst ${Math.round(watch.worstMs)} ms; resident ${first} → ${last} MB`);
  const slow = watch.worstMs > liveWithinMs ? [`${tally.name} did not say that it lives`] : [];
  return [
    ...tally.faults,
    ...slow,
    ...heavier(target),
    ...(share < 30 ? [`${tally.name}: only ${share} % valid`] : []),
  ];
};

const dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
const stack = await startStack({ dir, portBase: 5_700, settings: askable });
try {
  const chance = new Chance(seed!);
  const tokenFor = await tokensOf(stack, chance);
  const targets = [
    await targetOf(stack, 'command-api', chance),
    await targetOf(stack, 'query-api', chance),
  ];
  const until = Date.now() + seconds! * 1_000;
  for (const { watch } of targets) watch.start(250);
  const afterAThird = setTimeout(
    () => void Promise.all(targets.map(weigh)).catch(() => undefined),
    (seconds! * 1_000) / 3,
  );
  await Promise.all(
    targets.flatMap((target) =>
      Array.from({ length: clients! / 2 }, () => client(target, tokenFor, until)),
    ),
  );
  clearTimeout(afterAThird);
  for (const target of targets) {
    await weigh(target);
    target.watch.stop();
  }
  const refused = new Set(targets.flatMap(({ tally }) => [...tally.refused]));
  const left = await leftBehind(stack, refused);
  const faults = [...targets.flatMap(report), ...left.map((one) => `refused, and left ${one}`)];
  say(`${refused.size} refused requests left ${left.length} events; seed ${seed}`);
  for (const fault of faults) say(`  ✗ ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await stack.stop();
  stack.removeData();
}
process.exit();
