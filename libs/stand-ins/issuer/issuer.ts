import { generateKeyPair, exportJWK, type JWK } from 'jose';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import { createServer } from 'node:http';
import { madeFolder } from '#platform/config';

/** An account of the development issuer: one per role, its user name is also its password. */
export type Account = Readonly<{ username: string; person: string; name: string }>;

/** Where its key is kept, where it listens, whom its tokens are for, and who may sign in. */
export type IssuerOptions = Readonly<{
  dir: string;
  port: number;
  audience: string;
  accounts: readonly Account[];
}>;

/** A running issuer. */
export type Issuer = Readonly<{ url: string; port: number; stop: () => Promise<void> }>;

const hourSeconds = 3_600;

const keyIn = async (dir: string): Promise<JWK> => {
  const file = join(dir, 'issuer-key.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'development' };
  madeFolder(dir);
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
};

const clientOf = ({ username, name }: Account): ClientMetadata => ({
  client_id: username,
  client_secret: username,
  client_name: name,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_post',
});

const settingsOf = ({ audience, accounts }: IssuerOptions, key: JWK): Configuration => {
  const people = new Map(accounts.map((account) => [account.username, account]));
  return {
    jwks: { keys: [key] },
    cookies: { keys: ['development'] },
    clients: accounts.map(clientOf),
    ttl: { ClientCredentials: hourSeconds },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: hourSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => true,
      },
    },
    extraTokenClaims: (_context, token) => {
      const account = people.get(String(token.clientId));
      return account ? { person: account.person, name: account.name } : undefined;
    },
  };
};

/**
 * A development OpenID Connect issuer on loopback: each account is a client, so that one curl line
 * gives a token (`grant_type=client_credentials`). Any real issuer takes its place in production;
 * this one refuses to start there.
 */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  if (process.env.NODE_ENV === 'production')
    throw new Error('The development issuer does not run in production.');
  const { port, server } = await listening(options.port);
  const url = `http://127.0.0.1:${port}`;
  const settings = settingsOf(options, await keyIn(options.dir));
  const provider = await withoutItsWarnings(async () => {
    const { default: Provider } = await import('oidc-provider');
    return new Provider(url, settings);
  });
  server.on('request', (request, response) => void provider.callback()(request, response));
  return {
    url,
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listening = async (port: number) => {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

/**
 * It warns of Node 20, on which every test here runs, and of being for development, which this
 * issuer is.
 */
const withoutItsWarnings = async <T>(work: () => Promise<T>): Promise<T> => {
  const { warn } = console;
  console.warn = (...said: readonly unknown[]) => {
    if (!String(said[0]).includes('oidc-provider WARNING')) warn(...said);
  };
  return work().finally(() => (console.warn = warn));
};

/** A bearer token for one account of the development issuer. */
export const tokenFrom = async (issuer: string, username: string): Promise<string> => {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: username,
      client_secret: username,
    }),
  });
  if (!answer.ok) throw new Error(`No token for ${username}: ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
};
