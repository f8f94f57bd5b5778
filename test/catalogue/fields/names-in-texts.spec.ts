import type { Field, Fields } from '#domain/kernel';
import { pathOf } from '#platform/acts';
import { type Tried, tried } from '../again/asked-again.js';
import { doorDesk, type Knocked } from '../again/door-desk.js';

// Whom a matter knows, and the numbers of anybody: written into a text at any door, they lie in the
// clear nowhere, and no answer and no journal repeats them.

type Said = Readonly<Record<string, unknown>>;

const name = '欧阳晓燕';
const numbers = ['440524188001010014', '13900139007'];
const written = `；${name}（身份证号${numbers[0]}，电话１３９－００１３－９００７）不同意`;
const secrets = [name, ...numbers, '１３９－００１３－９００７'];

/** Who acts for an organ stands in the clear: the name is on its papers. */
const inTheClear = 'RegisterPerson';

/** Told beside an identity number, it goes to a register, sealed by a process. */
const toRegister = new Set(['name', 'address', 'telephone']);
/** What the sample of a command says. */
const saidBy = ({ sample }: Tried): Said => ({ ...sample.data });

const isOfOne = (fields: Fields): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'identity-number');

const proseFrom = 200;
const isText = (field: Field): boolean =>
  !(field.kind === 'text' && field.written) && (field.kind === 'text' || field.kind === 'texts');
const isProse = (field: Field): boolean =>
  field.kind === 'text' && isText(field) && !field.personal && (field.max ?? 2_000) >= proseFrom;
/** A name, a code, a place; a list of such. */
const isShort = (field: Field): boolean => isText(field) && !field.personal && !isProse(field);

const room = ({ max = 2_000 }: Readonly<{ max?: number }>, text: string): string =>
  `${text}${written}`.length > max ? written.slice(0, max) : `${text}${written}`;

/** As much of who somebody is as there is room for. */
const shortly = ({ max = 60 }: Readonly<{ max?: number }>): string =>
  [`${name}${numbers[0]}`, numbers[0]!, name].find((text) => text.length <= max) ?? '';

type Way = 'prose' | 'short' | 'person';

const ways: Readonly<Record<Way, (field: Field, isOfRegister: boolean) => boolean>> = {
  prose: (field, isOfRegister) => isProse(field) && !isOfRegister,
  short: (field, isOfRegister) => isShort(field) && !isOfRegister,
  person: (field, isOfRegister) => isText(field) && (field.personal === true || isOfRegister),
};

/** What is said, with one of its texts said so; each of them once. */
const saidSo = (fields: Fields, said: Said, way: Way): readonly Said[] =>
  Object.entries(said).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field) return [];
    const isOfRegister = isOfOne(fields) && toRegister.has(key);
    // The name of a unit is no name of a person.
    if (isOfRegister && said['kind'] === 'organisation') return [];
    const others = ways[way](field, isOfRegister)
      ? [textOtherwise(field, value)]
      : partsOtherwise(field, value, way);
    return others.map((one) => ({ ...said, [key]: one }));
  });

const textOtherwise = (field: Field, value: unknown): unknown => {
  if (Array.isArray(value)) return [...(value as unknown[]), shortly({})];
  return isProse(field) ? room(field as never, String(value)) : shortly(field as never);
};

const partsOtherwise = (field: Field, value: unknown, way: Way): readonly unknown[] => {
  if (field.kind === 'part') return saidSo(field.shape.fields, value as Said, way);
  if (field.kind === 'parts')
    return (value as readonly Said[]).flatMap((part, at, all) =>
      saidSo(field.shape.fields, part, way).map((one) => all.with(at, one)),
    );
  if (field.kind !== 'choice') return [];
  const shape = field.shapes[String((value as Said)[field.by])];
  return shape ? saidSo(shape.fields, value as Said, way) : [];
};

/** Doors of a matter that is there; what begins one knows nobody yet. */
const isOfMatter = ({ noun, verb }: Tried): boolean =>
  pathOf(noun, verb.at!).includes(':id') && !noun.id && !noun.vault;

const doorsOf = (way: Way) =>
  tried.filter(
    ([, one]) => one.verb.at !== undefined && saidSo(one.verb.asks, saidBy(one), way).length > 0,
  );
const doors = doorsOf('prose');

let desk: Awaited<ReturnType<typeof doorDesk>>;
beforeAll(async () => {
  desk = await doorDesk();
}, 120_000);
afterAll(() => desk?.close());

/** The world of the sample, in which the matter tells of somebody by name. */
const lay = async (one: Tried): Promise<void> => {
  desk.lay(one);
  if (!isOfMatter(one)) return;
  const matter = desk.matterOf(one);
  const by = await desk.house.people.hide(`matter/${matter}`, name);
  const answered = { event: 0, entry: 'e', of: 'x', place: '公告栏', acknowledgedOn: '2026-01-01' };
  desk.log().append(matter, { type: 'PublicationAcknowledged', data: { ...answered, by } });
};

const told = ({ body, written }: Knocked): string =>
  JSON.stringify([body, written.map(({ data, metadata }) => [data, metadata]), desk.journal]);

const done: Readonly<Record<Way, Set<string>>> = {
  prose: new Set(),
  short: new Set(),
  person: new Set(),
};

/** Says each of the texts of a door so, and looks for it in all that came of it. */
const nothingTold = async (door: string, one: Tried, way: Way): Promise<void> => {
  for (const [at] of saidSo(one.verb.asks, saidBy(one), way).entries()) {
    await lay(one);
    const knocked = await desk.knock(one, {}, (said) => saidSo(one.verb.asks, said, way)[at] ?? {});
    expect(knocked.status).toBeLessThan(500);
    const text = told(knocked);
    const known = isOfMatter(one) || way === 'person' ? secrets : secrets.slice(1);
    expect([at, known.filter((secret) => text.includes(secret))]).toEqual([at, []]);
    if (knocked.status < 300 && text.includes('sealed:')) done[way].add(door);
  }
};

describe('ISSUE-11.4 whom a text names', () => {
  it.each(doors)(
    'lies nowhere in the clear when %s was told it',
    (door, one) => nothingTold(door, one, 'prose'),
    60_000,
  );

  it.each(doorsOf('short'))(
    'nor in a short text or a list that %s was told',
    (door, one) => nothingTold(door, one, 'short'),
    60_000,
  );

  it.each(doorsOf('person').filter(([door]) => door !== inTheClear))(
    'nor in what %s asks of a person',
    (door, one) => nothingTold(door, one, 'person'),
    60_000,
  );

  it('is tried where acts are done: at eight doors of ten', () => {
    expect(done.prose.size).toBeGreaterThan(doors.length * 0.8);
    expect(done.short.size).toBeGreaterThan(50);
    expect(done.person.size).toBeGreaterThan(25);
  });
});
