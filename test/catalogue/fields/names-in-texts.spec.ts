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

/** Told beside an identity number, it goes to a register, sealed by a process. */
const toRegister = new Set(['name', 'address', 'telephone']);
/** What the sample of a command says. */
const saidBy = ({ sample }: Tried): Said => ({ ...sample.data });

const isOfOne = (fields: Fields): boolean =>
  Object.values(fields).some(({ kind }) => kind === 'identity-number');

const proseFrom = 200;
const isProse = (field: Field): boolean =>
  field.kind === 'text' && !field.personal && !field.written && (field.max ?? 2_000) >= proseFrom;

const room = ({ max = 2_000 }: Readonly<{ max?: number }>, text: string): string =>
  `${text}${written}`.length > max ? written.slice(0, max) : `${text}${written}`;

/** What is said, with one of its texts said so; each of them once. */
const saidSo = (fields: Fields, said: Said): readonly Said[] =>
  Object.entries(said).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field || (isOfOne(fields) && toRegister.has(key))) return [];
    return otherwise(field, value).map((one) => ({ ...said, [key]: one }));
  });

const otherwise = (field: Field, value: unknown): readonly unknown[] => {
  if (isProse(field) && typeof value === 'string') return [room(field as never, value)];
  if (field.kind === 'part') return saidSo(field.shape.fields, value as Said);
  if (field.kind === 'parts')
    return (value as readonly Said[]).flatMap((part, at, all) =>
      saidSo(field.shape.fields, part).map((one) => all.with(at, one)),
    );
  if (field.kind !== 'choice') return [];
  const shape = field.shapes[String((value as Said)[field.by])];
  return shape ? saidSo(shape.fields, value as Said) : [];
};

/** Doors of a matter that is there; what begins one knows nobody yet. */
const isOfMatter = ({ noun, verb }: Tried): boolean =>
  pathOf(noun, verb.at!).includes(':id') && !noun.id && !noun.vault;

const doors = tried.filter(
  ([, one]) => one.verb.at !== undefined && saidSo(one.verb.asks, saidBy(one)).length > 0,
);

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

const done: string[] = [];
const tries: string[] = [];

describe('ISSUE-11.4 whom a text names', () => {
  it.each(doors)(
    'lies nowhere in the clear when %s was told it',
    async (door, one) => {
      for (const [at] of saidSo(one.verb.asks, saidBy(one)).entries()) {
        await lay(one);
        const knocked = await desk.knock(one, {}, (said) => saidSo(one.verb.asks, said)[at] ?? {});
        expect(knocked.status).toBeLessThan(500);
        const text = told(knocked);
        const known = isOfMatter(one) ? secrets : secrets.slice(1);
        expect([at, known.filter((secret) => text.includes(secret))]).toEqual([at, []]);
        tries.push(door);
        if (knocked.status < 300 && text.includes('⟦')) done.push(door);
      }
    },
    60_000,
  );

  it('is tried where acts are done: at eight doors of ten', () =>
    expect(new Set(done).size).toBeGreaterThan(doors.length * 0.8));
});
