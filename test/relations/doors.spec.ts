import {
  type AnyNoun,
  fold,
  instant,
  type Role,
  rulesOf,
  schemaOf,
  type Whose,
} from '#domain/kernel';
import { isWithin, scopeOf } from '#domain/procedure';
import { type Route, routesUnder } from '#platform/http';
import type { StoredEvent } from '#platform/log';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { QueryApiModule } from '../../apps/query-api/src/query-api.module.js';
import { organs } from '../../libs/contexts/registry/seed/seed-numbers.js';
import { id, world } from '../../libs/contexts/registry/shared/registry.examples.js';
import { cases } from '../catalogue/tried-nouns.js';
import { answersOf, eventsOf } from '../golden/files.js';
import { goldenHouse } from '../golden/house.js';
import { settingsFor } from '../golden/settings.js';
import { answerTo, knocks } from './acts/standing.js';

// Every noun that is somebody's × every route that reads one of it × people who stand otherwise to
// it: over HTTP, on the histories that its commands are tried in. Nothing is folded into tables:
// a matter that is in no list yet is guarded all the same.

const { now } = answersOf('demo-licensing');
const registered = eventsOf('demo-licensing').filter(({ stream }) => stream.startsWith('registry'));
const account = (name: string) =>
  developmentAccountsOf('440704').find(({ username }) => username === name)!;

const people = ['auditor', 'head', 'officer1', 'street1', 'jiangnan-head', 'applicant', 'village'];

/** Where the matter lies, who has it in hand, and whose it is as a party. */
const places = {
  'of-the-bureau': { organ: id(organs.bureau), hand: account('street1').person },
  'of-a-street': { organ: id(organs.jiangnan), hand: account('jiangnan1').person },
} as const;
const unit = account('applicant').organ;

type Matter = Readonly<{ noun: AnyNoun; id: string; whose: Whose; events: readonly StoredEvent[] }>;

const whoseOf = (noun: AnyNoun, history: readonly { type: string; data: object }[]) => {
  const rules = rulesOf(noun);
  return rules.whose?.(fold(rules, history));
};

const lyingIn = (noun: AnyNoun, name: keyof typeof places): Matter | undefined => {
  const histories = knocks
    .filter(({ one }) => one.noun === noun)
    .map((knock) => [...knock.one.sample.history, ...answerTo(knock, (act) => act).events])
    .filter((history) => whoseOf(noun, history))
    .toSorted((one, other) => other.length - one.length);
  const [longest] = histories;
  const before = longest && whoseOf(noun, longest);
  if (!before) return undefined;
  const { organ, hand } = places[name];
  const instead = new Map([
    ...before.organs.map((one) => [one, organ] as const),
    ...before.hands.map((one) => [one, hand] as const),
    ...(name === 'of-the-bureau' ? before.parties.map((one) => [one, unit] as const) : []),
  ]);
  const told = [...instead].reduce(
    (text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`),
    JSON.stringify(longest),
  );
  const history = JSON.parse(told) as typeof longest;
  const { metadata } = registered[0]!;
  const events = history.map(({ type, data }, revision): StoredEvent => {
    const position = {
      commit: `9${name.length}${revision}`,
      prepare: `9${name.length}${revision}`,
    };
    return {
      ...registered[0]!,
      id: `${noun.category}-${name}-${revision}`,
      type,
      data,
      revision,
      position,
      stream: `${noun.category}-440704.${name}`,
      metadata: { ...(metadata as object), schema: schemaOf(noun, type) },
    };
  });
  return { noun, id: name, whose: whoseOf(noun, history)!, events };
};

const nouns = [...new Set(cases.map(({ noun }) => noun))].filter(({ whose }) => whose);
const matters = nouns.flatMap((noun) =>
  (Object.keys(places) as (keyof typeof places)[]).flatMap((name) => lyingIn(noun, name) ?? []),
);

let house: Awaited<ReturnType<typeof goldenHouse>>;
let routes: readonly Route[];
beforeAll(async () => {
  const unfolded = matters.flatMap(({ events }) => events);
  house = await goldenHouse(registered, now, unfolded);
  const all = routesUnder(await QueryApiModule.with(settingsFor()));
  routes = all.filter(({ method, ofMatter }) => ofMatter && method === 'GET');
}, 120_000);
afterAll(() => house?.close());

/** The page of a noun, its history and one more, another one for each noun. */
const doorsOf = ({ noun }: Matter): readonly Route[] => {
  const its = routes.filter(({ path }) => path.split('/')[1] === noun.path);
  const known = [`/${noun.path}/:id`, `/${noun.path}/:id/history`];
  const more = its.filter(({ path }) => !known.includes(path));
  const one = more[nouns.indexOf(noun) % Math.max(1, more.length)];
  return [...its.filter(({ path }) => known.includes(path)), ...(one ? [one] : [])];
};

/** What somebody is answered who asks for a matter by that route. */
const answered = async (as: string, { path }: Route, matter: Matter): Promise<string> => {
  const at = path.replace(/:\w+/, matter.id).replaceAll(/:\w+/g, 'x');
  const answer = await fetch(house.url + at, { headers: { authorization: `Bearer ${as}` } });
  if (answer.status < 400) return 'let in';
  const { code } = (await answer.json()) as { code: string };
  return answer.status === 403 || code === matter.noun.unknown[0]
    ? code
    : answer.status < 500
      ? 'let in'
      : `${answer.status} ${code}`;
};

/** What the relation says, and the roles of the route before it. */
const expected = (
  as: string,
  { permission }: Route,
  { noun, whose }: Matter,
): readonly string[] => {
  const { person, organ, post, roles } = account(as);
  const asked: readonly Role[] = permission && 'roles' in permission ? permission.roles : roles;
  if (!roles.some((role) => asked.includes(role))) return ['wrong-role'];
  const scope = scopeOf({ id: person, capacity: { organ, post, roles } }, world, instant(now));
  const isOutside = roles.every((role) => role === 'applicant' || role === 'safety-staff');
  if (!isWithin(scope, whose)) return [isOutside ? noun.unknown[0] : 'not-your-matter'];
  // It is in no table yet: who is let in may be told so.
  return ['let in', noun.unknown[0]];
};

describe('Every route that reads a matter', () => {
  it('lets in whoever stands in the relation, and nobody else, whatever noun it is', async () => {
    const wrong: string[] = [];
    let asked = 0;
    const ask = async (as: string, route: Route, matter: Matter): Promise<void> => {
      const [said, may] = [await answered(as, route, matter), expected(as, route, matter)];
      asked += 1;
      if (!may.includes(said))
        wrong.push(`${as} ${route.path} ${matter.id}: ${said}, not ${may[0]}`);
    };
    for (const matter of matters)
      for (const route of doorsOf(matter))
        await Promise.all(people.map((as) => ask(as, route, matter)));
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(700);
  }, 120_000);

  it('is one of a noun that was tried', () => {
    const tried = new Set(matters.map(({ noun }) => noun.path));
    const untried = routes.filter(({ path }) => !tried.has(path.split('/')[1]!));
    expect(untried.map(({ path }) => path)).toEqual([]);
  });
});
