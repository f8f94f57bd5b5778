import { readFileSync } from 'node:fs';
import { credentials, type ChannelCredentials, Metadata } from '@grpc/grpc-js';

/**
 * How a store is reached besides the official client: where its leader is, with which certificate
 * and as whom.
 */
export type Reach = Readonly<{
  /** Host and port of the leader. */
  address: string;
  secure: boolean;
  ca?: Buffer;
  user?: Readonly<{ username: string; password: string }>;
}>;

const parsed = (connectionString: string) => {
  const match = /^esdb(\+discover)?:\/\/(?:([^:@/]+):([^@/]*)@)?([^/?]+)\/?\??(.*)$/.exec(
    connectionString,
  );
  if (!match) throw new Error(`Not a connection string: ${connectionString}`);
  const [, discover, username, password, hosts = '', query = ''] = match;
  const options = new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const [first = '', ...others] = hosts
    .split(',')
    .map((host) => (host.includes(':') ? host : `${host}:2113`));
  return {
    options,
    first,
    isCluster: discover !== undefined || others.length > 0,
    user:
      username === undefined
        ? undefined
        : { username: decodeURIComponent(username), password: decodeURIComponent(password ?? '') },
  };
};

type Gossip = Readonly<{
  members: readonly Readonly<{
    state: string;
    isAlive: boolean;
    httpEndPointIp: string;
    httpEndPointPort: number;
  }>[];
}>;

const leaderOf = async (reach: Reach): Promise<string> => {
  const { members } = (await (await ask(reach, '/gossip')).json()) as Gossip;
  const leader = members.find(({ state, isAlive }) => isAlive && state === 'Leader');
  if (!leader) throw new Error('The cluster has no leader');
  return `${leader.httpEndPointIp}:${leader.httpEndPointPort}`;
};

/** Reads a connection string; of a cluster it asks for the leader. */
export const reachOf = async (connectionString: string): Promise<Reach> => {
  const { options, first, isCluster, user } = parsed(connectionString);
  const caFile = options.get('tlscafile');
  const reach: Reach = {
    address: first,
    secure: options.get('tls') !== 'false',
    ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }),
    ...(user ? { user } : {}),
  };
  return isCluster ? { ...reach, address: await leaderOf(reach) } : reach;
};

const authorization = ({ username, password }: NonNullable<Reach['user']>): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Credentials for a gRPC client of one's own. */
export const grpcCredentials = ({ secure, ca, user }: Reach): ChannelCredentials => {
  if (!secure) return credentials.createInsecure();
  const channel = credentials.createSsl(ca);
  if (!user) return channel;
  const metadata = new Metadata();
  metadata.set('authorization', authorization(user));
  return credentials.combineChannelCredentials(
    channel,
    credentials.createFromMetadataGenerator((_, done) => done(null, metadata)),
  );
};

/**
 * Asks over HTTP. A certificate of one's own must be known to the whole process:
 * `NODE_EXTRA_CA_CERTS`.
 */
export const ask = ({ address, secure, user }: Reach, path: string, init: RequestInit = {}) =>
  fetch(`${secure ? 'https' : 'http'}://${address}${path}`, {
    ...init,
    headers: {
      ...(secure && user ? { authorization: authorization(user) } : {}),
      ...(init.headers as Record<string, string> | undefined),
    },
  });
