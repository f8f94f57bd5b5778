import { randomUUID } from 'node:crypto';
import { Server } from '@grpc/grpc-js';
import { Access } from './grpc/access.js';
import { ADMINS, type Admit, admission, type Credentials, type User } from './grpc/admit.js';
import { FrontDoor, type TlsFiles } from './grpc/front-door.js';
import { type Advertised, gossipDefinition, gossipService } from './grpc/gossip.js';
import { groupsDefinition, groupsService } from './grpc/groups/groups-service.js';
import { featuresDefinition, featuresService } from './grpc/server-features.js';
import { httpAppend } from './grpc/append/http-append.js';
import { httpQuestions } from './grpc/http-questions.js';
import { monitoringDefinition, monitoringService } from './grpc/monitoring.js';
import { streamsDefinition, streamsService } from './grpc/streams-service.js';
import { EventNodeLog } from './event-node-log.js';

export type EventNodeOptions = Readonly<{
  /** PostgreSQL database that belongs to this node alone (its schema `event_node`). */
  databaseUrl: string;
  /** 127.0.0.1 unless given. Anything else needs `tls` and `credentials`. */
  host?: string;
  /** A free port unless given. */
  port?: number;
  tls?: TlsFiles;
  /** The administrator. */
  credentials?: Credentials;
  /** Further accounts, bound by the access lists of streams. They need `credentials`. */
  users?: readonly User[];
  /** How clients reach it, where that is not where it listens. */
  advertise?: Readonly<{ host: string; port: number }>;
  /** Bytes of one append: data, metadata and types. */
  maxAppendBytes?: number;
  /** How long an append may wait for its commit. */
  commitTimeoutMs?: number;
  /**
   * Events that may wait for a live subscriber before it is dropped; 0 for as many as there are.
   */
  dropSlowAfter?: number;
  /** How long to wait for a killed node's lock to fall. */
  lockWaitMs?: number;
  /** Called when the node had to give up: another one took its database over. */
  onFatal?: (error: Error) => void;
}>;

export type EventNode = Readonly<{
  port: number;
  /** For `EventStoreDBClient.connectionString`. */
  connectionString: string;
  stop(): Promise<void>;
}>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MEBIBYTE = 1024 * 1024;

/** The protocol's keep-alive, so that a dead peer is noticed within twenty seconds. */
const channel = {
  'grpc.max_receive_message_length': 16 * MEBIBYTE,
  'grpc.max_send_message_length': -1,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 10_000,
  'grpc.max_concurrent_streams': 100,
  'grpc-node.max_session_memory': 256,
};

const accountsOf = ({ credentials, users = [] }: EventNodeOptions): User[] => {
  if (credentials) return [{ ...credentials, groups: [ADMINS] }, ...users];
  if (users.length === 0) return [];
  throw new Error('Accounts need an administrator: without one everybody may do everything');
};

const checkExposure = ({ host = '127.0.0.1', tls, credentials }: EventNodeOptions): void => {
  if (!LOOPBACK.has(host) && !(tls && credentials))
    throw new Error(`Listening on ${host} needs TLS and credentials; without them only loopback`);
  if (credentials && !tls)
    throw new Error('Credentials need TLS: the client sends none over a plain connection');
};

const connectionString = (options: EventNodeOptions, port: number): string => {
  const { tls, credentials, host = '127.0.0.1' } = options;
  const user = credentials
    ? `${encodeURIComponent(credentials.username)}:${encodeURIComponent(credentials.password)}@`
    : '';
  const { host: name, port: at } = options.advertise ?? { host, port };
  return `esdb://${user}${name.includes(':') ? `[${name}]` : name}:${at}?tls=${Boolean(tls)}`;
};

const GRACE_MS = 300;

/** Everything the node answers, over its log, behind one door. */
const openServices = (
  options: EventNodeOptions,
  log: EventNodeLog,
  admit: Admit,
  advertised: () => Advertised,
): FrontDoor => {
  const auth = { admit, access: new Access(log.parts) };
  const limits = {
    maxAppendBytes: options.maxAppendBytes ?? MEBIBYTE,
    commitTimeoutMs: options.commitTimeoutMs ?? 2_000,
  };
  const dropAfter = options.dropSlowAfter ?? 32;
  const streams = { ...log.parts, limits, dropAfter, ...auth };
  const measured = { ...log.parts, groups: log.groups };
  const instanceId = randomUUID();
  const grpc = new Server(channel);
  grpc.addService(streamsDefinition, streamsService(streams));
  grpc.addService(groupsDefinition, groupsService({ groups: log.groups, ...auth }));
  grpc.addService(featuresDefinition, featuresService);
  grpc.addService(gossipDefinition, gossipService(instanceId, advertised));
  grpc.addService(monitoringDefinition, monitoringService({ measured, admit }));
  const secured = options.credentials !== undefined;
  return new FrontDoor(grpc, options.tls, {
    ready: () => log.isReady,
    append: httpAppend(streams),
    ask: httpQuestions({ measured, instanceId, advertised, secured, ...auth }),
  });
};

/**
 * Starts a node that speaks EventStoreDB's protocol over a PostgreSQL database. It is one process,
 * not a cluster: it is as safe as that database is. Throws when another node writes to the
 * database, or when it would be open to the network unprotected.
 */
export const startEventNode = async (options: EventNodeOptions): Promise<EventNode> => {
  checkExposure(options);
  const admit = admission(accountsOf(options));
  const log = await EventNodeLog.open(options);
  const host = options.host ?? '127.0.0.1';
  let port = 0;
  const door = openServices(options, log, admit, () => options.advertise ?? { host, port });
  try {
    port = await door.listen(host, options.port ?? 0);
  } catch (error) {
    await log.close();
    throw error;
  }
  const end = async (): Promise<void> => {
    door.shut();
    await log.close();
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    door.dropAll();
  };
  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => (ending ??= end());
  return { port, connectionString: connectionString(options, port), stop };
};
