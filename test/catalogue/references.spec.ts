import { existsSync } from 'node:fs';
import {
  decide,
  type Field,
  type Fields,
  fold,
  happened,
  label,
  plusMs,
  type Reference,
  referencesOf,
  Refusal,
  rulesOf,
  type Seen,
  type Standing,
} from '#domain/kernel';
import { lookingAround, type Referring } from '#testing';
import { contexts } from '../../libs/contexts/index.js';
import { cases } from './tried-nouns.js';

// Every field of the product that names another file: what is refused comes with the field, and is
// tried here once for all of them.

const referringOf = async (context: string): Promise<readonly Referring[]> => {
  const at = new URL(`../../libs/contexts/${context}/references.examples.js`, import.meta.url);
  if (!existsSync(at)) return [];
  return ((await import(at.href)) as { referring: readonly Referring[] }).referring;
};
const referring = (await Promise.all(contexts.map(referringOf))).flat();

const stateOf = ({ noun, history }: Referring) => fold(rulesOf(noun), history);
const referencesIn = (one: Referring): readonly Reference[] =>
  referencesOf(rulesOf(one.noun), one.command, stateOf(one), one.act);
const held = referring.flatMap((one) =>
  referencesIn(one)
    .filter(({ expected }) => !expected.look)
    .map((reference) => [`${one.command.type}: ${reference.field}`, one, reference] as const),
);

/** What is answered when one of the files is found otherwise; the code of a refusal. */
const answer = (one: Referring, id: string, otherwise: (seen: Seen) => Seen): string => {
  const facts = (one.act.facts ?? []).map((seen) => (seen.id === id ? otherwise(seen) : seen));
  try {
    const [rules, state] = [rulesOf(one.noun), stateOf(one)];
    const act = lookingAround(rules, one.command, state, { ...one.act, facts });
    decide(rules, one.command, state, act);
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/\p{Script=Han}/u);
    return error.code;
  }
};

const being =
  (change: Partial<Standing>) =>
  ({ standing, ...seen }: Seen): Seen => ({
    ...seen,
    standing: { facts: {}, ...standing, ...change },
  });

describe.each(held)('%s', (_, one, { id, expected, words }) => {
  it('is taken when everything holds', () => expect(answer(one, id, (seen) => seen)).toBe('done'));

  it('is refused for a file that is unknown, sealed, or later than the act', () => {
    const then = happened(rulesOf(one.noun), one.command, one.act);
    const by = expected.here ? one.act.now : then.validAt;
    expect([
      answer(one, id, ({ standing: _none, ...seen }) => seen),
      answer(one, id, being({ sealed: true })),
      answer(one, id, (seen) => ({ ...seen, since: plusMs(by, 1) })),
      answer(one, id, (seen) => ({ ...seen, since: by })),
    ]).toEqual(['reference-unknown', 'reference-sealed', 'reference-later', 'done']);
  });

  const ways = [
    [expected.as, { kind: 'another' }, 'reference-of-another-kind'],
    [expected.of, { party: 'another' }, 'reference-of-another-party'],
    [expected.in, { organ: 'another' }, 'reference-of-another-organ'],
    [expected.on, { matter: 'another' }, 'reference-of-another-matter'],
    [expected.here, { matters: ['enforcementCase-440704.another'] }, 'reference-of-another-matter'],
    [expected.at, { ended: { how: label('ended', '终结') } }, 'reference-ended'],
    [
      expected.at?.(words) === undefined ? undefined : expected.at,
      { inForce: [] },
      'reference-not-in-force',
    ],
  ] as const;
  it('is refused for a file of another kind, party, organ, matter, that has ended, or not in force', () => {
    const asked = ways.filter(([word]) => word !== undefined);
    expect(asked.map(([, change]) => answer(one, id, being(change)))).toEqual(
      asked.map(([, , code]) => code),
    );
    expect(asked.length).toBeGreaterThan(0);
  });
});

const uploaded = held.filter(([, , { expected }]) => expected.here);
describe.each(uploaded)('%s, uploaded by', (_, one, { id, expected }) => {
  const { actor } = one.act;
  const [me, mine] = actor.kind === 'person' ? [actor.id, actor.capacity.organ] : ['', ''];
  const brought = (hand: string, organ: string, matters: readonly string[]) =>
    answer(one, id, being({ matters, brought: { hands: [hand], organs: [organ] } }));
  const otherwise = 'reference-of-another-matter';

  it('whoever names it, or the same organ, is brought in by that; by others it is not', () =>
    expect([
      brought(me, 'another', []),
      brought('another', mine, []),
      brought('another', 'another', []),
    ]).toEqual(['done', 'done', otherwise]));

  it('the same person for another matter serves here only where it is an own paper', () =>
    expect([brought(me, mine, ['a1']), brought('another', mine, ['a1'])]).toEqual([
      expected.here === 'own' ? 'done' : otherwise,
      otherwise,
    ]));
});

const refersIn = (fields: Fields): readonly Field[] =>
  Object.values(fields).flatMap((field) => {
    if (field.kind === 'ref' || field.kind === 'refs') return [field];
    return field.kind === 'part' || field.kind === 'parts' ? refersIn(field.shape.fields) : [];
  });

const isHeld = (field: Field): boolean =>
  (field.kind === 'ref' || field.kind === 'refs') && !field.look;

it('tries every command that has a field for another file, or rests on one', () => {
  const tried = referring.map(({ noun, command }) => `${noun.category} ${command.type}`);
  const untried = cases
    .filter(({ verb }) => refersIn({ ...verb.asks, ...verb.restsOn }).some(isHeld))
    .map(({ noun, verb }) => `${noun.category} ${verb.name}`)
    .filter((name) => !tried.includes(name));
  expect(untried).toEqual([]);
});
