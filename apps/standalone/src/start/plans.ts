import { join, resolve } from 'node:path';
import type { Instant } from '#domain/kernel';
import type { ChildPlan } from '../child.js';
import { clockIn, secretIn } from '../kept.js';
import { builtAs } from './built-as.js';
import { portFor } from '../ports.js';

export const usualPortBase = 3000;
export const audience = 'urn:work-safety';
const dist = resolve(import.meta.dirname, '../../../..');
/** Where nobody says how long. */
const usualStartMs = 90_000;

export type StackOptions = Readonly<{
  /** Where everything lives: database, keys, logs, files. */
  dir: string;
  district?: string;
  /**
   * Who may sign in to a district that begins empty and is installed by its own
   * sheets（区级初始化表）; the seeded one with its accounts where nobody is named.
   */
  accounts?: readonly Readonly<{ username: string; person: string; name: string }>[];
  /** How long each process may take until it is ready. */
  startWithinMs?: number;
  /** First of five ports to try; free ones are taken where these are not. */
  portBase?: number;
  /** Starts with this present, and lets it be moved; otherwise the machine's time. */
  simulatedNow?: Instant;
  /**
   * An event store that is there already; a node is started where none is given, here or as
   * EVENTSTORE_URL.
   */
  eventStoreUrl?: string;
  /** Told which ports were busy. */
  say?: (line: string) => void;
  /** Further settings of the processes. */
  settings?: Readonly<Record<string, string>>;
}>;

export type ProcessName = 'event-node' | 'command-api' | 'query-api' | 'worker' | 'readings';

/** How each process is started; no event node where a store is given. */
export type Plans = Readonly<
  Record<Exclude<ProcessName, 'event-node'>, ChildPlan> & { 'event-node'?: ChildPlan }
>;

/** The event store that EVENTSTORE_URL names, for whoever must know that no node is started. */
export const namedEventStore = (): string | undefined => process.env.EVENTSTORE_URL || undefined;

/** Whom the starter tells of what it met. */
export const saying = ({ say }: StackOptions): ((line: string) => void) => say ?? (() => undefined);

type Planning = Readonly<{
  options: StackOptions;
  district: string;
  logDir: string;
  issuerUrl: string;
  databases: readonly [string, string];
}>;

type Ports = Readonly<Record<'command' | 'query' | 'worker' | 'readings' | 'node', number>>;

const settingsOf = (
  about: Readonly<{ options: StackOptions; district: string; issuerUrl: string; database: string }>,
  ports: Ports,
): Readonly<Record<string, string>> => {
  const { dir, simulatedNow, settings, eventStoreUrl = namedEventStore() } = about.options;
  const clockFile = clockIn(dir, simulatedNow);
  return {
    NODE_ENV: 'development',
    CODE_VERSION: builtAs(),
    DISTRICT: about.district,
    EVENTSTORE_URL: eventStoreUrl ?? `esdb://127.0.0.1:${ports.node}?tls=false`,
    DATABASE_URL: about.database,
    JOURNAL_URL: about.database,
    KEYS_URL: about.database,
    OIDC_ISSUER: about.issuerUrl,
    OIDC_AUDIENCE: audience,
    OIDC_PERSON_CLAIM: 'person',
    COMMAND_API_PORT: String(ports.command),
    QUERY_API_PORT: String(ports.query),
    WORKER_PORT: String(ports.worker),
    READINGS_PORT: String(ports.readings),
    PERSONAL_DATA_KEY: secretIn(dir),
    FILES_DIR: join(dir, 'files'),
    CHECKPOINTS_DIR: join(dir, 'checkpoints'),
    ...(clockFile ? { SIMULATED_CLOCK_FILE: clockFile, SWEEP_EVERY_MS: '200' } : {}),
    ...settings,
  };
};

const nodeOn = (plan: ChildPlan, database: string, port: number): ChildPlan => ({
  ...plan,
  entry: join(dist, 'libs/stand-ins/event-node/main.js'),
  env: {
    EVENT_NODE_DATABASE_URL: database,
    EVENT_NODE_PORT: String(port),
    // Everything shares one machine here, and one disk.
    EVENT_NODE_COMMIT_TIMEOUT_MS: '10000',
  },
  readyUrl: `http://127.0.0.1:${port}/health/live`,
});

/** Takes the ports and settles how each process is started. */
export const planned = async ({
  options,
  district,
  logDir,
  issuerUrl,
  databases,
}: Planning): Promise<Plans> => {
  const base = options.portBase ?? usualPortBase;
  const say = saying(options);
  const [command, query, worker, readings, node] = [
    await portFor('command API', base + 1, say),
    await portFor('query API', base + 2, say),
    await portFor('worker', base + 3, say),
    await portFor('readings', base + 4, say),
    // EventStoreDB's own port for the usual stack; one of its own for every other, so that two that
    // start at once never meet.
    await portFor('event store', base === usualPortBase ? 2113 : base + 13, say),
  ];
  const env = settingsOf(
    { options, district, issuerUrl, database: databases[1] },
    { command, query, worker, readings, node },
  );
  const plan = (name: ProcessName, port: number): ChildPlan => ({
    name,
    entry: join(dist, 'apps', name, 'src/main.js'),
    env,
    logDir,
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
    readyWithinMs: options.startWithinMs ?? usualStartMs,
  });
  const isGiven = (options.eventStoreUrl ?? namedEventStore()) !== undefined;
  return {
    ...(isGiven ? {} : { 'event-node': nodeOn(plan('event-node', node), databases[0], node) }),
    'command-api': plan('command-api', command),
    'query-api': plan('query-api', query),
    worker: plan('worker', worker),
    readings: plan('readings', readings),
  };
};
