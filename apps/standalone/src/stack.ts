import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFolder, setSimulatedClock } from '#platform/config';
import { createDatabase, type RunningPostgres, startPostgres } from '#stand-ins/embedded';
import type { Instant } from '#domain/kernel';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { Child } from './child.js';
import { allOrNothing } from './endings.js';
import { type Issuer, startIssuer, tokenFrom } from '#stand-ins/issuer';
import { runningStackFile } from './event-store-for.js';
import { install } from './install.js';
import { clockOfStack } from './kept.js';
import { portFor } from './ports.js';
import { forgetRunning, noteRunning } from './running.js';
import {
  audience,
  planned,
  type ProcessName,
  type StackOptions,
  type Plans,
  saying,
  usualPortBase,
} from './start/plans.js';

export type { ProcessName, StackOptions } from './start/plans.js';

/** The whole system on one machine. */
export type Stack = Readonly<{
  commandUrl: string;
  queryUrl: string;
  workerUrl: string;
  readingsUrl: string;
  issuerUrl: string;
  eventStoreUrl: string;
  databaseUrl: string;
  postgres: RunningPostgres;
  process: (name: ProcessName) => Child;
  /** A bearer token for one of the development accounts. */
  tokenOf: (username: string) => Promise<string>;
  moveClock: (to: Instant) => void;
  stop: () => Promise<void>;
  /**
   * Removes everything a stopped stack has written; the database's files may lie in a folder of
   * their own.
   */
  removeData: () => void;
}>;

/** The program of a works that sends readings（监测网关）; it holds no office. */
const gatewayAccount = { username: 'gateway1', person: 'gateway1', name: '监测网关' } as const;

/**
 * Starts PostgreSQL, the event node, an issuer with one account per role, the two APIs, the worker
 * and the intake of readings, each a process of its own, and installs the district on first use.
 * What is in `dir` is kept; starting again goes on where it ended. When a part does not start, none
 * is left running.
 */
export const startStack = (options: StackOptions): Promise<Stack> =>
  allOrNothing((started) => startedStack(options, started));

const startedStack = async (
  options: StackOptions,
  noted: (end: () => Promise<unknown>) => void,
): Promise<Stack> => {
  const district = options.district ?? '440704';
  const logDir = join(options.dir, 'logs');
  madeFolder(logDir);
  const postgres = await startPostgres({ dir: join(options.dir, 'postgres') });
  noted(() => postgres.stop());
  const databases = await Promise.all([
    createDatabase(postgres.url(), 'event_node'),
    createDatabase(postgres.url(), 'work_safety'),
  ]);
  const issuer = await startIssuer({
    dir: options.dir,
    port: await portFor('issuer', options.portBase ?? usualPortBase, saying(options)),
    audience,
    accounts: [...(options.accounts ?? developmentAccountsOf(district)), gatewayAccount],
  });
  noted(() => issuer.stop());
  const plans = await planned({ options, district, logDir, issuerUrl: issuer.url, databases });
  const children = await started(plans, async () => {
    if (options.accounts) return;
    await install(plans['command-api'].env.EVENTSTORE_URL!, district, clockOfStack(options.dir));
  });
  // So that `npm run import` finds the store of the stack that runs on this folder.
  writeFileSync(runningStackFile(options.dir), plans['command-api'].env.EVENTSTORE_URL!);
  const stack = assembled({ options, plans, children, postgres, issuer, database: databases[1] });
  noteRunning(options.dir, stack);
  return stack;
};

const started = async (
  plans: Plans,
  install: () => Promise<unknown>,
): Promise<ReadonlyMap<ProcessName, Child>> => {
  const children = new Map<ProcessName, Child>();
  const start = async (name: ProcessName): Promise<void> => {
    const plan = plans[name];
    if (!plan) return;
    const child = new Child(plan);
    children.set(name, child);
    await child.start();
  };
  try {
    await start('event-node');
    await install();
    // The worker migrates the tables that the query API reads.
    await Promise.all([start('command-api'), start('worker')]);
    await Promise.all([start('query-api'), start('readings')]);
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
  const urlOf = (name: Exclude<ProcessName, 'event-node'>): string =>
    new URL(plans[name].readyUrl).origin;
  return {
    commandUrl: urlOf('command-api'),
    queryUrl: urlOf('query-api'),
    workerUrl: urlOf('worker'),
    readingsUrl: urlOf('readings'),
    issuerUrl: issuer.url,
    eventStoreUrl: plans['command-api'].env.EVENTSTORE_URL!,
    databaseUrl: database,
    postgres,
    process: (name) => {
      const child = children.get(name);
      if (!child) throw new Error(`${name} is not this stack's to start or stop`);
      return child;
    },
    tokenOf: (username) => tokenFrom(issuer.url, username),
    moveClock: (to) => setSimulatedClock(join(options.dir, 'simulated-clock'), to),
    stop: async () => {
      rmSync(runningStackFile(options.dir), { force: true });
      forgetRunning(options.dir);
      await Promise.all(
        (['command-api', 'query-api', 'worker', 'readings'] as const).map((name) =>
          children.get(name)!.end(),
        ),
      );
      await children.get('event-node')?.end();
      await issuer.stop();
      await postgres.stop();
    },
    removeData: () => {
      for (const folder of [options.dir, postgres.dir])
        rmSync(folder, { recursive: true, force: true });
    },
  };
};
