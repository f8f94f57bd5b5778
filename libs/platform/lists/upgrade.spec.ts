import { JsonColumn } from '#platform/tables';
import { ensureBuild, type PerKey } from '#platform/following';
import { Column, type DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { list, type Listing } from './listing.js';
import { emptyTables, fill } from './many-rows.examples.js';
import { readModels } from '#platform/tables';

@Entity({ schema: 'read', name: 'kept' })
class Before {
  @PrimaryColumn('text') id!: string;
  @Column('text') words!: string;
}

/** The same a release later. */
@Entity({ schema: 'read', name: 'kept' })
@Index(['words'], { fulltext: true })
class After extends Before {
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('boolean') held!: boolean;
  @Column('int') many!: number;
  @Column('text', { array: true }) names!: readonly string[];
  @JsonColumn() told!: readonly object[];
}

const kept = (table: typeof Before, version: number): PerKey => ({
  name: 'test.kept',
  version,
  kinds: [],
  table,
  per: 'key',
  knows: () => true,
  changes: () => [],
});
const listing = <Row extends Before>(table: new () => Row): Listing<Row> => ({
  table,
  key: 'id',
  sorts: ['id'],
  defaultSort: 'id',
  filters: {},
  search: ['words'],
});

describe('A list over an upgrade and back', () => {
  let old: DataSource;
  let newer: DataSource;
  beforeAll(async () => {
    old = await emptyTables(kept(Before, 1));
    await fill(old, 'kept__v1', 3, { id: `'k' || g`, words: `'江海' || g` });
    const { url } = old.options as { url: string };
    newer = await readModels(url, [After]);
  });
  afterAll(async () => {
    await newer.destroy();
    await old.destroy();
  });

  it('shows the table of the old release until the new one is whole, empty in what is new', async () => {
    expect(await ensureBuild(newer, kept(After, 2))).toMatchObject({ status: 'building' });
    const { items, total } = await list(newer, listing(After), {});
    expect(total).toBe(3);
    expect(items[0]).toEqual({
      id: 'k1',
      words: '江海1',
      outcome: null,
      held: false,
      many: 0,
      names: [],
      told: [],
    });
    expect((await list(newer, listing(After), { q: '江海3' })).items).toHaveLength(1);
  });

  it('is read by the old release again after a step back', async () => {
    expect(await ensureBuild(old, kept(Before, 1))).toMatchObject({ status: 'live', build: 1 });
    const { items } = await list(old, listing(Before), { q: '江海' });
    expect(items).toHaveLength(3);
  });
});
