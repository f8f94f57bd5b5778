import fc from 'fast-check';
import { instant, type Role, roles, type Whose } from '#domain/kernel';
import { isWithin, type Scope, scopeOf } from '#domain/procedure';
import { rowsWithin, whoseOfRow, writtenOut } from '#platform/board';
import { plannedStage } from '#platform/registers';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import type { DataSource, EntityMetadata } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { registers } from '../catalogue/registers.js';

// One predicate in two languages: what a list asks of all rows at once in SQL, and what is asked of
// one matter before it is shown. Every table that has whose its rows are is asked about the same
// people and rows, by PostgreSQL and by the pure relation.

const organs = ['bureau', 'brigade', 'waihai', 'jiangnan', 'village', 'another'] as const;
const people = ['liang', 'chen', 'village-staff', 'agent', 'nobody'] as const;
const parties = ['unit', 'other-unit', 'agent', 'liang'] as const;
type Organ = (typeof organs)[number];

/** The brigade acts for the bureau, which oversees it and the streets; a street its village. */
const overseen: Partial<Record<string, readonly Organ[]>> = {
  bureau: ['brigade', 'waihai', 'jiangnan'],
  waihai: ['village'],
};
const registry = {
  organ: (id: string) =>
    ({ id, ...(id === 'brigade' && { actsFor: 'bureau' }) }) as ReturnType<
      Parameters<typeof scopeOf>[1]['organ']
    >,
  overseenBy: (organ: string) => overseen[organ] ?? [],
};
const now = instant('2026-11-28T09:00:00+08:00');

const anOrgan = fc.constantFrom(...organs);
const scopes = fc
  .record({
    id: fc.constantFrom(...people),
    organ: fc.constantFrom<string>(...organs, 'unit'),
    held: fc.uniqueArray(fc.constantFrom<Role>(...roles), { minLength: 1, maxLength: 2 }),
  })
  .map(({ id, organ, held }) =>
    scopeOf({ id, capacity: { organ, post: 'post', roles: held } }, registry, now),
  );
const rows = fc.record({
  organ: anOrgan,
  handlingOrgan: fc.option(anOrgan),
  hands: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  partyId: fc.constantFrom(...parties),
  stage: fc.constantFrom(plannedStage, 'filed', 'closed'),
  further: anOrgan,
  recused: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
});
type Row = Readonly<
  { at: number; stream: string; further: string } & Parameters<typeof whoseOfRow>[0]
>;

const [manyScopes, manyRows] = fc.sample(
  fc.tuple(
    fc.array(scopes, { minLength: 40, maxLength: 40 }),
    fc.array(rows, { minLength: 120, maxLength: 120 }),
  ),
  { numRuns: 1, seed: 11 },
)[0]!;
const all: readonly Row[] = manyRows.map((row, at) => ({
  ...row,
  at,
  stream: `matter-${at}`,
}));

/** Registers of what is nobody's in particular, or whose readers are asked otherwise. */
const otherwise: Readonly<Record<string, string>> = {
  'evidence.exhibits': 'asks of each matter that the file belongs to: evidence.spec.ts',
  'import.cases': 'cases of other authorities, which were never handled here',
  'papers.forms': 'forms of the district are everybody’s in office',
  'papers.receivers': 'systems beside this one are looked after by operators and registrars',
  'papers.papers': 'operators and auditors look after how papers were made',
};

const columns = ['organ', 'handlingOrgan', 'hands', 'partyId', 'stage'] as const;

let database: DataSource;
/** Every table that says whose its rows are. */
let tables: readonly EntityMetadata[];
beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url);
  tables = database.entityMetadatas.filter((table) =>
    columns.every((name) => table.findColumnWithPropertyName(name)),
  );
  await recusedFrom();
}, 120_000);
afterAll(() => database?.destroy());

/** Who was recused from which of them, as the registers that know recusals say together. */
const recusedFrom = (): Promise<unknown> =>
  database.query(
    `CREATE TABLE read.matter AS SELECT stream AS "_stream", recused
      FROM json_to_recordset($1) AS row(stream text, recused text[])`,
    [JSON.stringify(all)],
  );

/** The rows of the sample in a table with those columns of the other, as their types are there. */
const filled = async (table: EntityMetadata): Promise<string> => {
  const copy = `try_${tables.indexOf(table)}`;
  const typed = columns.map((name) => {
    const { type, isArray } = table.findColumnWithPropertyName(name)!;
    return `"${name}" ${String(type)}${isArray ? '[]' : ''}`;
  });
  await database.query(
    `CREATE TABLE ${copy} (${typed.join(', ')}, further text, stream text, at int)`,
  );
  await database.query(
    `INSERT INTO ${copy} SELECT * FROM json_populate_recordset(NULL::${copy}, $1)`,
    [JSON.stringify(all)],
  );
  return copy;
};

const bySql = async (copy: string, scope: Scope, also: readonly string[]) => {
  const values: unknown[] = [];
  const within = writtenOut(rowsWithin(scope, also), values);
  const seen: readonly { at: number }[] = await database.query(
    `SELECT at FROM ${copy} WHERE ${within} ORDER BY at`,
    values,
  );
  return seen.map(({ at }) => at);
};

const byRelation = (scope: Scope, also: boolean): readonly number[] => {
  const whose = (row: Row): Whose => {
    const it = whoseOfRow(row);
    return also ? { ...it, organs: [...it.organs, row.further] } : it;
  };
  return all.filter((row) => isWithin(scope, whose(row))).map(({ at }) => at);
};

describe('Whose the rows of a register are', () => {
  it('is said in the table of every register, or it is said why not', () => {
    const without = registers.filter(({ table }) => !tables.some(({ target }) => target === table));
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(otherwise).toSorted());
    expect(tables.length).toBeGreaterThan(12);
  });

  it('is the same to PostgreSQL as to the relation, for every table, person and row', async () => {
    for (const table of tables) {
      const copy = await filled(table);
      for (const scope of manyScopes)
        for (const also of [false, true]) {
          const seen = await bySql(copy, scope, also ? ['further'] : []);
          expect([table.name, scope, also, seen]).toEqual([
            table.name,
            scope,
            also,
            byRelation(scope, also),
          ]);
        }
    }
    expect(tables.length * manyScopes.length * all.length).toBeGreaterThan(50_000);
  }, 60_000);
});
