import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { loadSettings } from '#platform/config';
import { routesUnder } from '#platform/http';
import { QueryApiModule } from '../../../apps/query-api/src/query-api.module.js';
import type { Beside, Follower, Reader } from './page.js';

const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});

const readers = async (): Promise<readonly Reader[]> =>
  routesUnder(await QueryApiModule.with(settings)).map(
    ({ method, path, permission, ofMatter }) => ({
      method,
      path,
      roles: permission && 'roles' in permission ? permission.roles : [],
      ofMatter: Boolean(ofMatter),
    }),
  );

const contexts = new URL('../../../libs/contexts/', import.meta.url);

type Reacting = Readonly<{ name: string; from: { category: string }; on: object }>;
const isReaction = (value: unknown): value is Reacting =>
  typeof value === 'object' && value !== null && 'on' in value && 'from' in value;

/** Every reaction of every context, found by its file; made where it has to be given a look-up. */
const followers = async (): Promise<readonly Follower[]> => {
  const files = readdirSync(contexts, { recursive: true, encoding: 'utf8' });
  const all = await Promise.all(
    files
      .filter((file) => file.endsWith('.reaction.js'))
      .map(async (file) => (await import(new URL(file, contexts).href)) as object),
  );
  return all
    .flatMap((file) => Object.values(file))
    .map((one: unknown) => (typeof one === 'function' ? made(one) : one))
    .filter(isReaction)
    .map(({ name, from, on }) => ({ name, category: from.category, types: Object.keys(on) }));
};

const made = (make: unknown): unknown => {
  try {
    return (make as (whose: unknown) => unknown)(() => Promise.resolve([]));
  } catch {
    return undefined;
  }
};

/** Who reads what, and what follows what, as the apps have it. */
export const beside = async (): Promise<Beside> => ({
  readers: await readers(),
  followers: await followers(),
});
