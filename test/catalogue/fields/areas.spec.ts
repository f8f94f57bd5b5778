import 'reflect-metadata';
import { type Act, decide, type Fields, fold, Refusal, rulesOf } from '#domain/kernel';
import { lookingAround } from '#testing';
import { type Case, cases } from '../tried-nouns.js';

// An area is told by a code that there is（行政区划）: every field that asks one says so of itself,
// and no command takes a street that the register does not have.

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;
const tried = cases.filter((one): one is Tried => one.sample !== undefined);

/** Fields that ask a code of an area, by kind and by what they say of themselves. */
const areasIn = (
  fields: Fields,
  path = '',
): readonly Readonly<{ path: string; isArea: boolean }>[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    if (field.kind === 'area') return field.founds ? [] : [{ path: at, isArea: true }];
    if (field.kind === 'part' || field.kind === 'parts') return areasIn(field.shape.fields, at);
    if (field.kind === 'choice')
      return Object.values(field.shapes).flatMap(({ fields: of }) => areasIn(of, at));
    const says = /area code|street code|地代码|区域代码|街道代码|行政区划/i.test(field.about);
    return says ? [{ path: at, isArea: false }] : [];
  });

const withAreas = tried.filter(({ verb }) => areasIn(verb.asks).some(({ isArea }) => isArea));

const refusedIn = ({ noun, verb, sample, office }: Tried): string => {
  const actor = (sample.as ?? office.somebody)(verb.by[0]!);
  const plain: Act = office.act({ ...sample.act, actor });
  const act = { ...plain, registry: { ...plain.registry, isArea: () => false } };
  const rules = rulesOf(noun);
  const command = { type: verb.name, data: sample.data };
  const state = fold(rules, sample.history);
  try {
    return `${decide(rules, command, state, lookingAround(rules, command, state, act)).length} done`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
};

describe('ISSUE-12.4 An area that a request names', () => {
  it('is told by a field of its own kind', () =>
    expect(
      tried.flatMap(({ verb }) =>
        areasIn(verb.asks)
          .filter(({ isArea }) => !isArea)
          .map(({ path }) => `${verb.name}.${path}`),
      ),
    ).toEqual([]));

  it('is asked by several commands', () => expect(withAreas.length).toBeGreaterThan(5));

  it.each(withAreas.map((one) => [one.verb.name, one] as const))(
    'is refused where there is none such in the district: %s',
    (_, one) => expect(refusedIn(one)).toBe('area-unknown'),
  );
});
