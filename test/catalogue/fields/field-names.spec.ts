import 'reflect-metadata';
import type { Field, Fields } from '#domain/kernel';
import { type FieldFault, ProblemException, validation } from '#platform/http';
import { bodyClass } from '#platform/bodies';
import { cases } from '../tried-nouns.js';

// Whoever is told that a field is wrong reads what it is called on the form（字段名称）, not its
// name in code.

const faultsOf = async (
  name: string,
  fields: Fields,
  body: object,
): Promise<readonly FieldFault[]> => {
  try {
    await validation.transform(body, { type: 'body', metatype: bodyClass(name, fields) });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return (error.getResponse() as { fields?: readonly FieldFault[] }).fields ?? [];
  }
};

/** Something that no field of that kind takes, down to the fields of its parts. */
const wrongFor = (field: Field): unknown => {
  if (field.kind === 'part') return wrongIn(field.shape.fields);
  if (field.kind === 'parts') return [wrongIn(field.shape.fields)];
  return field.kind === 'choice' ? { [field.by]: Object.keys(field.shapes)[0] } : { no: 'such' };
};
const wrongIn = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [field.called ?? name, wrongFor(field)]),
  );

const bodies = cases
  .filter(({ verb }) => Object.keys(verb.asks).length > 0)
  .map(({ verb }) => [verb.name, verb.asks] as const);

describe('ISSUE-12.9 A field that is wrong', () => {
  it.each(bodies)('is called by its Chinese name in %s', async (name, asks) => {
    const faults = [
      ...(await faultsOf(name, asks, {})),
      ...(await faultsOf(name, asks, wrongIn(asks))),
    ];
    const bare = faults.filter((fault) => !/\p{Script=Han}/u.test(fault.name ?? ''));
    expect(bare.map(({ field }) => field)).toEqual([]);
    expect(faults.filter((fault) => fault.name?.includes('未知字段'))).toEqual([]);
  });

  it('is named with its part and its place', async () => {
    const { verb } = cases.find(({ verb: { name } }) => name === 'NotifyParty')!;
    const body = { ...wrongIn(verb.asks), items: [{ actId: 'a' }] };
    const faults = await faultsOf(verb.name, verb.asks, body);
    expect(faults).toContainEqual(
      expect.objectContaining({ field: 'items.0.fineFen', name: '拟处罚内容第1项罚款' }),
    );
  });

  it('that nobody asks for is called so', async () =>
    expect(await faultsOf('Bare', bodies[0]![1], { colour: 'red' })).toContainEqual(
      expect.objectContaining({ field: 'colour', name: '未知字段“colour”' }),
    ));
});
