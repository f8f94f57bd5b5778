import 'reflect-metadata';
import { loadSettings } from '#platform/config';
import { type Permission, routesUnder } from '#platform/http';
import { QueryApiModule } from '../../../apps/query-api/src/query-api.module.js';
import { allReactions } from '../all-reactions.js';
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

/** Who may ask at all. */
const rolesOf = (permission: Permission | undefined): readonly string[] => {
  if (permission && 'roles' in permission) return permission.roles;
  return permission && 'everybody' in permission
    ? ['anybody（公众）']
    : ['whoever is signed in（登录人员）'];
};

const readers = async (): Promise<readonly Reader[]> =>
  routesUnder(await QueryApiModule.with(settings)).map(
    ({ method, path, permission, ofMatter }) => ({
      method,
      path,
      roles: rolesOf(permission),
      ofMatter: Boolean(ofMatter),
    }),
  );

const followers: readonly Follower[] = allReactions.map(({ name, from, on, undo = {} }) => ({
  name,
  category: from.category,
  types: Object.keys(on).map((type) => (undo[type] ? `${type} (undone with it)` : type)),
}));

/** Who reads what, and what follows what, as the apps have it. */
export const beside = async (): Promise<Beside> => ({
  readers: await readers(),
  followers,
});
