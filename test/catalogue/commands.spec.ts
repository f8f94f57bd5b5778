import 'reflect-metadata';
import {
  type Actor,
  type AnyNoun,
  decide,
  type Event,
  type Field,
  type Fields,
  fold,
  Refusal,
  roles,
  rulesOf,
} from '#domain/kernel';
import { pathOf } from '#platform/acts';
import { atTheDoor, bodyClass, exampleOf, fieldsAtTheDoor } from '#platform/bodies';
import { type Problem, type ProblemException, validation } from '#platform/http';
import { lookingAround } from '#testing';
import { todays } from '../golden/openapi-today.js';
import { faultsIn } from './fits-schema.js';
import { type Case, cases, untried } from './tried-nouns.js';

// Every command of the product, as it is declared: what it says of itself, and what its rules do
// with everybody.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const named = cases.map((one) => [one.verb.name, one] as const);
const tried = named.filter((one): one is [string, Tried] => one[1].sample !== undefined);

type Answer = Readonly<{ kind: string; code?: string; events: readonly Event[] }>;
const chinese = /\p{Script=Han}/u;
const hands = ['deadline', 'reaction', 'import', 'installation'] as const;
const system = (by: (typeof hands)[number]): Actor => ({ kind: 'system', by, name: by });

/** What the rules answer; whoever is told no is told so in Chinese too. */
const answer = (
  { noun, verb, sample, office }: Tried,
  actor: Actor,
  history?: readonly Event[],
) => {
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const state = fold(rules, history ?? sample.history);
  try {
    const act = office.act({ ...sample.act, actor });
    const events = decide(rules, command, state, lookingAround(rules, command, state, act));
    return { kind: 'done', events } satisfies Answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(`${error.code}: ${error.message}`).toMatch(chinese);
    return { kind: error.kind, code: error.code, events: [] } satisfies Answer;
  }
};

const inRole = ({ sample, office }: Tried, role: (typeof roles)[number]): Actor =>
  (sample.as ?? office.somebody)(role);
const able = (one: Tried): Actor => {
  const [role] = one.verb.by;
  return role ? inRole(one, role) : system(one.verb.system[0]!);
};

const fieldsIn = (all: Fields, at = ''): readonly (readonly [string, Field])[] =>
  Object.entries(all).flatMap(([name, field]) => [
    [`${at}${name}`, field] as const,
    ...shapesIn(field).flatMap(({ fields }) => fieldsIn(fields, `${at}${name}.`)),
  ]);
const shapesIn = (field: Field) => {
  if (field.kind === 'part' || field.kind === 'parts') return [field.shape];
  return field.kind === 'choice' ? Object.values(field.shapes) : [];
};

describe('The catalogue of commands', () => {
  it('tries every command', () => expect(untried).toEqual([]));

  it('names each command once, whatever its noun', () => {
    const names = cases.map(({ noun, verb }) => `${noun.category} ${verb.name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(25);
  });
});

describe.each(named)('%s', (_, { noun, verb }) => {
  it('has a Chinese title, and a Chinese term for each field', () => {
    const terms = [['title', verb.title], ...fieldsIn(verb.asks).map(([at, f]) => [at, f.about])];
    expect(terms.filter(([, about]) => !chinese.test(about!))).toEqual([]);
    expect([noun.title, noun.unknown[1]].filter((words) => !chinese.test(words))).toEqual([]);
  });

  it('may be sent by somebody', () => expect([...verb.by, ...verb.system]).not.toEqual([]));
});

describe.each(named.filter(([, { verb }]) => Object.keys(verb.asks).length > 0))(
  'The body of %s',
  (_, { verb }) => {
    it('has an example that its own check accepts as it is', async () => {
      const metatype = bodyClass(verb.name, verb.asks);
      const body = atTheDoor(verb.asks, { ...exampleOf(verb.asks), ...verb.example });
      const checked = await validation.transform(body, { type: 'body', metatype });
      expect(Object.keys(checked as object).toSorted()).toEqual(Object.keys(body).toSorted());
    });

    it('is refused with each field named that is missing, and what nobody asked for', async () => {
      const metatype = bodyClass(verb.name, verb.asks);
      const said = validation.transform({ unasked: 1 }, { type: 'body', metatype });
      const refused = await said.catch((error: unknown) => error);
      const { status, fields = [] } = (refused as ProblemException).getResponse() as Problem;
      const asked = fieldsAtTheDoor(verb.asks);
      const must = Object.keys(asked).filter((name) => !asked[name]!.optional);
      expect(status).toBe(400);
      expect([...new Set(fields.map(({ field }) => field))].sort()).toEqual(
        [...must, 'unasked'].sort(),
      );
    });
  },
);

describe.each(tried)('%s', (_, one) => {
  const { noun, verb, sample } = one;

  it('is done for the roles it names, and denied to every other', () => {
    const answers = roles.map((role) => [role, answer(one, inRole(one, role)).kind] as const);
    expect(answers).toEqual(
      roles.map((role) => [role, verb.by.includes(role) ? 'done' : 'denied'] as const),
    );
  });

  it('is done for what of the system it names, and denied to the rest', () =>
    expect(hands.map((by) => [by, answer(one, system(by)).kind])).toEqual(
      hands.map((by) => [by, verb.system.includes(by) ? 'done' : 'denied']),
    ));

  it('changes nothing when it is sent twice', () => {
    const once = answer(one, able(one)).events;
    expect(once.length).toBeGreaterThan(0);
    const again = answer(one, able(one), [...sample.history, ...once]);
    expect([again.code, again.events]).toEqual([sample.again, []]);
  });

  it('is answered in words, wherever the matter stands', () => {
    const others = tried.map(([, other]) => other).filter((other) => other.noun === noun);
    const kinds = others.map((other) => answer(one, able(one), other.sample.history).kind);
    expect(kinds).toContain('done');
  });
});

const api = await todays('command');

describe('The description of the API', () => {
  const doors = cases.flatMap((one) => (one.verb.at === undefined ? [] : [one]));

  const described = (noun: AnyNoun, { at = '', method = 'post' }: Case['verb']) =>
    api.paths[`/${pathOf(noun, at).replaceAll(/:(\w+)/g, '{$1}')}`]?.[method];

  it.each(doors.map((one) => [one.verb.name, one] as const))(
    'has the door of %s, with an example that fits it and that the door accepts',
    async (_, { noun, verb }) => {
      const { summary, requestBody, responses } = described(noun, verb)!;
      expect(summary).toBe(verb.title);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '403', '409']));
      if (!requestBody || !('content' in requestBody)) return;
      const { schema, examples } = requestBody.content['application/json']!;
      const { value } = examples!['example'] as { value: object };
      expect(faultsIn(api, schema!, value)).toEqual([]);
      const inPath = exampleOf(
        Object.fromEntries(
          Object.entries(fieldsAtTheDoor(verb.asks)).filter(([name]) => !(name in value)),
        ),
      );
      const metatype = bodyClass(verb.name, verb.asks);
      await validation.transform({ ...inPath, ...value }, { type: 'body', metatype });
    },
  );

  it('is wrong about a body that leaves out or adds a field, or says it otherwise', () => {
    const register = cases.find(({ verb }) => verb.name === 'RegisterPerson')!;
    const { requestBody } = described(register.noun, register.verb)!;
    const { schema } = (requestBody as { content: Record<string, { schema: object }> }).content[
      'application/json'
    ]!;
    const faults = (body: object) => faultsIn(api, schema, body);
    expect(faults({ name: '黄伟强' })).toEqual([]);
    expect(faults({})).toEqual(['body.name missing']);
    expect(faults({ name: '', more: 1 })).toEqual([
      'body.name does not fit',
      'body.more not described',
    ]);
    expect(faults({ name: 1 })).toEqual(['body.name is no string']);
  });
});
