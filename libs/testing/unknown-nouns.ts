import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Route } from '#platform/http';
import { anyBodyFor } from './any-body.js';

type Account = Readonly<{ username: string; roles: readonly string[] }>;
type Heard = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;
type Walk = Readonly<{
  routes: readonly Route[];
  api: OpenAPIObject;
  accounts: readonly Account[];
  post: (who: string, path: string, body: object) => Promise<Heard>;
}>;

/**
 * Asks every command of something that does not exist, as somebody who may ask it:
 * `POST path → status code`.
 */
export const askedOfNobody = async (walk: Walk): Promise<readonly string[]> => {
  const answers: string[] = [];
  for (const { path, permission } of routesOfNouns(walk.routes)) {
    const roles: readonly string[] = permission && 'roles' in permission ? permission.roles : [];
    const who = walk.accounts.find((one) => one.roles.some((role) => roles.includes(role)));
    const described = path.replaceAll(/:(\w+)/g, '{$1}').replace(/\/$/, '');
    const body = anyBodyFor(walk.api, described);
    const words = wordsInPath(walk.api, described);
    const asked = path.replaceAll(/:(\w+)/g, (_, name: string) => words.get(name) ?? randomUUID());
    const { status, body: said } = await walk.post(who?.username ?? 'nobody', asked, body);
    const whole = typeof said['detail'] === 'string' && said['status'] === status;
    answers.push(`${path} → ${status} ${String(said['code'])}${whole ? '' : ' without a reason'}`);
  }
  return answers;
};

const routesOfNouns = (routes: readonly Route[]): readonly Route[] =>
  routes.filter(({ method, path }) => method === 'POST' && path.includes(':'));

/** The parameters of a path that are one of a few words: any other is no address at all. */
const wordsInPath = (api: OpenAPIObject, path: string): ReadonlyMap<string, string> =>
  new Map(
    (api.paths[path]?.post?.parameters ?? []).flatMap((parameter) => {
      if (!('name' in parameter) || !parameter.schema || !('enum' in parameter.schema)) return [];
      return [[parameter.name, String(parameter.schema.enum?.[0])] as const];
    }),
  );
