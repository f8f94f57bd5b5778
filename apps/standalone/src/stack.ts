import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setSimulatedClock } from '#platform/config';
import { createDatabase, type RunningPostgres, startPostgres } from '#stand-ins/embedded';
import type { Instant } from '#domain/kernel';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { Child, type ChildPlan } from './child.js';
import { allOrNothing } from './endings.js';
import { type Issuer, startIssuer, tokenFrom } from '#stand-ins/issuer';
import { runningStackFile } from './event-store-for.js';
import { install } from './install.js';
import { clockIn, clockOf, secretIn } from './kept.js';
import { freePort } from './ports.js';
import { forgetRunning, noteRunning } from './running.js';

export type StackOptions = Readonly<{
  /** Where everything lives: database, keys, logs, files. */
  dir: string;
  district?: string;
  /** First of four ports to try; free ones are taken where these are not. */
  portBase?: number;
  /** Starts with this present, and lets it be moved; otherwise the machine's time. */
  simulatedNow?: Instant;
  /** Further settings of the three processes. */
  settings?: Readonly<Record<string, string>>;
}>;

export type ProcessName = 'event-node' | 'command-api' | 'query-api' | 'worker';

/** The whole system on one machine. */
export type Stack = Readonly<{
  commandUrl: string;
  queryUrl: string;
  workerUrl: string;
  issuerUrl: string;
  eventStoreUrl: string;
  databaseUrl: string;
  postgres: RunningPostgres;
  process: (name: ProcessName) => Child;
  /** A bearer token for one of the development accounts. */
  tokenOf: (username: string) => Promise<string>;
  moveClock: (to: Instant) => void;
  stop: () => Promise<void>;
  /** Removes everything a stopped stack has written; the database's files may lie in a folder of their own. */
  removeData: () => void;
}>;

const usualPortBase = 3000;
const audience = 'urn:work-safety';
const dist = resolve(import.meta.dirname, '../../..');
const startWithinMs = 90_000;

type Plans = Readonly<Record<ProcessName, ChildPlan>>;

/**
 * Starts PostgreSQL, the event node, an issuer with one account per role, the two APIs and the worker, each a process of its
 * own, and installs the district on first use. What is in `dir` is kept; starting again goes on where it ended. When a part
 * does not start, none is left running.
 */
export const startStack = (options: StackOptions): Promise<Stack> =>
  allOrNothing((started) => startedStack(options, started));

const startedStack = async (
  options: StackOptions,
  noted: (end: () => Promise<unknown>) => void,
): Promise<Stack> => {
  const district = options.district ?? '440704';
  const logDir = join(options.dir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const postgres = await startPostgres({ dir: join(options.dir, 'postgres') });
  noted(() => postgres.stop());
  const databases = await Promise.all([
    createDatabase(postgres.url(), 'event_node'),
    createDatabase(postgres.url(), 'work_safety'),
  ]);
  const issuer = await startIssuer({
    dir: options.dir,
    port: await freePort(options.portBase ?? usualPortBase),
    audience,
    accounts: developmentAccountsOf(district),
  });
  noted(() => issuer.stop());
  const plans = await planned({ options, district, logDir, issuerUrl: issuer.url, databases });
  const children = await started(plans, () =>
    install(plans['command-api'].env.EVENTSTORE_URL!, district, clockOf(options.dir)),
  );
  // So that `npm run import` finds the store of the stack that runs on this folder.
  writeFileSync(runningStackFile(options.dir), plans['command-api'].env.EVENTSTORE_URL!);
  const stack = assembled({ options, plans, children, postgres, issuer, database: databases[1] });
  noteRunning(options.dir, stack);
  return stack;
};

type Planning = Readonly<{
  options: StackOptions;
  district: string;
  logDir: string;
  issuerUrl: string;
  databases: readonly [string, string];
}>;

type Ports = Readonly<{ command: number; query: number; worker: number; node: number }>;

const settingsOf = (
  about: Readonly<{ options: StackOptions; district: string; issuerUrl: string; database: string }>,
  ports: Ports,
): Readonly<Record<string, string>> => {
  const { dir, simulatedNow, settings } = about.options;
  const clockFile = clockIn(dir, simulatedNow);
  return {
    NODE_ENV: 'development',
    DISTRICT: about.district,
    EVENTSTORE_URL: `esdb://127.0.0.1:${ports.node}?tls=false`,
    DATABASE_URL: about.database,
    OIDC_ISSUER: about.issuerUrl,
    OIDC_AUDIENCE: audience,
    OIDC_PERSON_CLAIM: 'person',
    COMMAND_API_PORT: String(ports.command),
    QUERY_API_PORT: String(ports.query),
    WORKER_PORT: String(ports.worker),
    PERSONAL_DATA_KEY: secretIn(dir),
    ...(clockFile ? { SIMULATED_CLOCK_FILE: clockFile, SWEEP_EVERY_MS: '200' } : {}),
    ...settings,
  };
};

const planned = async ({
  options,
  district,
  logDir,
  issuerUrl,
  databases,
}: Planning): Promise<Plans> => {
  const base = options.portBase ?? usualPortBase;
  const [command, query, worker, node] = [
    await freePort(base + 1),
    await freePort(base + 2),
    await freePort(base + 3),
    // EventStoreDB's own port for the usual stack; one of its own for every other, so that two that start at once never meet.
    await freePort(base === usualPortBase ? 2113 : base + 13),
  ];
  const env = settingsOf(
    { options, district, issuerUrl, database: databases[1] },
    { command, query, worker, node },
  );
  const plan = (name: ProcessName, port: number): ChildPlan => ({
    name,
    entry: join(dist, 'apps', name, 'src/main.js'),
    env,
    logDir,
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
    readyWithinMs: startWithinMs,
  });
  return {
    'event-node': {
      ...plan('event-node', node),
      entry: join(dist, 'libs/stand-ins/event-node/main.js'),
      env: { EVENT_NODE_DATABASE_URL: databases[0], EVENT_NODE_PORT: String(node) },
      readyUrl: `http://127.0.0.1:${node}/health/live`,
    },
    'command-api': plan('command-api', command),
    'query-api': plan('query-api', query),
    worker: plan('worker', worker),
  };
};

const started = async (
  plans: Plans,
  install: () => Promise<unknown>,
): Promise<ReadonlyMap<ProcessName, Child>> => {
  const children = new Map<ProcessName, Child>();
  const start = async (name: ProcessName): Promise<void> => {
    const child = new Child(plans[name]);
    children.set(name, child);
    await child.start();
  };
  try {
    await start('event-node');
    await install();
    // The worker migrates the tables that the query API reads.
    await Promise.all([start('command-api'), start('worker')]);
    await start('query-api');
  } catch (error) {
    await Promise.all([...children.values()].map((child) => child.end()));
    throw error;
  }
  return children;
};

type Parts = Readonly<{
  options: StackOptions;
  plans: Plans;
  children: ReadonlyMap<ProcessName, Child>;
  postgres: RunningPostgres;
  issuer: Issuer;
  database: string;
}>;

const assembled = ({ options, plans, children, postgres, issuer, database }: Parts): Stack => {
  const urlOf = (name: ProcessName): string => new URL(plans[name].readyUrl).origin;
  return {
    commandUrl: urlOf('command-api'),
    queryUrl: urlOf('query-api'),
    workerUrl: urlOf('worker'),
    issuerUrl: issuer.url,
    eventStoreUrl: plans['command-api'].env.EVENTSTORE_URL!,
    databaseUrl: database,
    postgres,
    process: (name) => children.get(name)!,
    tokenOf: (username) => tokenFrom(issuer.url, username),
    moveClock: (to) => setSimulatedClock(join(options.dir, 'simulated-clock'), to),
    stop: async () => {
      rmSync(runningStackFile(options.dir), { force: true });
      forgetRunning(options.dir);
      await Promise.all(
        (['command-api', 'query-api', 'worker'] as const).map((name) => children.get(name)!.end()),
      );
      await children.get('event-node')!.end();
      await issuer.stop();
      await postgres.stop();
    },
    removeData: () => {
      for (const folder of [options.dir, postgres.dir])
        rmSync(folder, { recursive: true, force: true });
    },
  };
};
