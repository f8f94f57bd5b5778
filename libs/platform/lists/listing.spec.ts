import { FenColumn, InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import type { PerKey } from '#platform/following';
import { Column, type DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { list, type Listing } from './listing.js';
import { emptyTables, fill } from './many-rows.examples.js';

@Entity({ schema: 'read', name: 'listed' })
@Index(['district', 'at', 'id'])
@Index(['district', 'number', 'id'])
class ListedRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') district!: string;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('boolean') good!: boolean;
  @Column('int') many!: number;
  @FenColumn() fen!: number;
  @LocalDateColumn() day!: string;
  @InstantColumn({ nullable: true }) at!: string | null;
  @JsonColumn() told!: object;
  @Column('text', { array: true }) names!: readonly string[];
}

const listed: PerKey = {
  name: 'test.listed',
  version: 1,
  kinds: [],
  table: ListedRow,
  per: 'key',
  knows: () => true,
  changes: () => [],
};

const listing: Listing<ListedRow> = {
  table: ListedRow,
  key: 'id',
  sorts: ['at', 'fen', 'day', 'number'],
  defaultSort: 'at',
  filters: {
    one: { column: 'id', by: 'in' },
    name: { column: 'names', by: 'holds' },
    names: { column: 'names', by: 'meets' },
    from: { column: 'many', by: 'from' },
  },
  search: ['words'],
};

describe('A list', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await emptyTables(listed);
    await fill(database, 'listed__v1', 30, {
      id: `lpad(g::text, 2, '0')`,
      district: `CASE WHEN g > 25 THEN 'elsewhere' ELSE 'here' END`,
      words: `CASE WHEN g = 3 THEN '50%_ab宏达(2026)2号' ELSE '江海' || g END`,
      number: `CASE WHEN g % 5 > 0 THEN '（江海）应急罚〔' || 2024 + g % 2 || '〕' || g || '号' END`,
      good: 'g % 2 = 0',
      many: 'g',
      fen: '9007199254740000 + g',
      day: `date '2026-02-28' + g`,
      at: `CASE WHEN g % 2 = 0 THEN timestamptz '2026-07-08 09:30:00.5+08' + make_interval(secs => g / 1000.0) END`,
      told: `jsonb_build_object('g', g, 'zh', '宏达')`,
      names: `ARRAY['a"b,' || g % 3, 'c']`,
    });
  });
  afterAll(() => database.destroy());

  const ask = (asked: Record<string, unknown>) =>
    list(database, listing, asked, { district: 'here' });
  const ids = async (asked: Record<string, unknown>) =>
    (await ask(asked)).items.map(({ id }) => id).join(' ');

  it('says so where it is searched by no words', () =>
    expect(
      list(database, { ...listing, search: 'by no words', matter: undefined }, { q: '宏达' }),
    ).rejects.toMatchObject({
      status: 400,
      response: { fields: [{ field: 'q' }] },
    }));

  it('gives every kind of column as the ORM gives it', async () => {
    const { items } = await ask({ limit: 30 });
    const rows = await database
      .getRepository(ListedRow)
      .find({ where: { district: 'here' }, order: { at: 'ASC', id: 'ASC' } });
    expect(items).toHaveLength(25);
    expect(items).toEqual(rows.map((row) => ({ ...row })));
    expect(items[0]).toMatchObject({
      at: '2026-07-08T01:30:00.502Z',
      day: '2026-03-02',
      fen: 9007199254740002,
      names: ['a"b,2', 'c'],
    });
  });

  it('goes on where the page ended, up and down, past rows without a value', async () => {
    for (const sort of ['at', '-at', 'fen', '-day', 'number', '-number']) {
      const all = (await ids({ sort, limit: 30 })).split(' ');
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask({ sort, limit: 4, ...(cursor && { after: cursor }) });
        expect(page.total).toBe(cursor ? undefined : 25);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual(all);
    }
  });

  it('REC-19 refuses a cursor of another order', async () => {
    const { next } = await ask({ sort: 'at', limit: 4 });
    for (const sort of ['-at', 'fen'])
      await expect(ask({ sort, after: next })).rejects.toMatchObject({ status: 400 });
  });

  it('has numbers in the order in which people count them', async () => {
    const numbers = async (sort: string) =>
      (await ask({ sort, limit: 30 })).items.flatMap(({ number }) => number ?? []);
    const [up, down] = [await numbers('number'), await numbers('-number')];
    expect(up.slice(0, 6).map((number) => number.slice(7))).toEqual([
      '〔2024〕2号',
      '〔2024〕4号',
      '〔2024〕6号',
      '〔2024〕8号',
      '〔2024〕12号',
      '〔2024〕14号',
    ]);
    expect(down).toEqual(up.toReversed());
  });

  it('CASE-31 has rows without a value last, going up and down', async () => {
    for (const sort of ['at', '-at']) {
      const has = (await ask({ sort, limit: 30 })).items.map(({ at }) => at !== null);
      expect(has).toEqual(has.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('is narrowed and searched, and takes the signs of patterns for what they are', async () => {
    expect(await ids({ one: ['03', '04', '26'], sort: 'fen' })).toBe('03 04');
    expect(await ids({ name: 'a"b,0', from: 20, sort: 'fen' })).toBe('21 24');
    expect(await ids({ names: ['nobody', 'a"b,0'], from: 20, sort: 'fen' })).toBe('21 24');
    expect(await ids({ names: [], from: 24, sort: 'fen' })).toBe('24 25');
    expect(await ids({ q: '50%_' })).toBe('03');
    expect(await ids({ q: 'aB 宏达' })).toBe('03');
    expect(await ids({ q: '〔２０２６〕２号' })).toBe('03');
    expect(await ids({ q: '［2026］' })).toBe('03');
    expect(await ids({ q: '宏达 宏大' })).toBe('');
    expect(await ids({ q: '江海1', from: 19, sort: 'fen' })).toBe('19');
  });

  it.each([
    'x',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["at",{},"01"]').toString('base64url'),
    Buffer.from('["at","no moment","01"]').toString('base64url'),
  ])('says of a cursor that is none of ours that it is not valid: %s', async (cursor) => {
    await expect(ask({ after: cursor })).rejects.toMatchObject({ status: 400 });
  });
});
