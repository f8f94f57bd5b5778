import { instant, localDate } from '#domain/kernel';
import type { JournalEntry } from '#platform/http';
import { PostgresJournal } from '#platform/journal';
import { withPostgres } from '#stand-ins/embedded';
import { migrate, readModels } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { keepJournal } from './journal-keeper.js';
import { journalPage } from './journal-page.js';
import { looksAt } from './looks.js';

let url: string;
let database: DataSource;
beforeEach(async () => {
  url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
});
afterEach(() => database.destroy());

const read: JournalEntry = {
  at: new Date('2026-11-20T02:00:00Z'),
  person: 'li',
  post: 'post-1',
  organ: 'brigade',
  api: 'query',
  method: 'GET',
  route: '/enforcement-cases/:id',
  subject: 'case-1',
  asked: {},
  searched: null,
  status: 200,
  code: null,
  law: null,
};
const refused: JournalEntry = {
  ...read,
  person: 'wang',
  api: 'command',
  method: 'POST',
  status: 403,
  code: 'wrong-role',
  law: 'PL 42',
};
const at = (day: number, one: JournalEntry = read): JournalEntry => ({
  ...one,
  at: new Date(`2026-11-${day}T02:00:00Z`),
});

/** Writes entries and answers what the district reads of them. */
const journal = (district = '440704', to = url) =>
  new PostgresJournal(to, district, (words) => `mark of ${[...words].toReversed().join('')}`);
const written = async (entries: readonly JournalEntry[], by = journal()): Promise<void> => {
  for (const one of entries) by.note(one);
  await by.onApplicationShutdown();
};
const found = async (asked: Parameters<typeof journalPage>[2], district = '440704') =>
  (await journalPage(database, district, asked)).items.map(({ at: when }) => when.slice(8, 10));

describe('REC-9 The journal of reads and refusals', () => {
  it('is read newest first, by person, object, rule, outcome and day', async () => {
    await written([at(20), at(21, refused), at(22), at(23, { ...refused, subject: 'case-2' })]);
    expect(await found({})).toEqual(['23', '22', '21', '20']);
    expect(await found({ person: 'wang' })).toEqual(['23', '21']);
    expect(await found({ subject: 'case-1' })).toEqual(['22', '21', '20']);
    expect(await found({ code: 'wrong-role', subject: 'case-2' })).toEqual(['23']);
    expect(await found({ outcome: 'read' })).toEqual(['22', '20']);
    expect(await found({ outcome: 'refused' })).toEqual(['23', '21']);
    expect(await found({ from: localDate('2026-11-21'), to: localDate('2026-11-22') })).toEqual([
      '22',
      '21',
    ]);
    const { items } = await journalPage(database, '440704', { person: 'wang', limit: 1 });
    expect(items).toEqual([
      expect.objectContaining({
        code: 'wrong-role',
        law: 'PL 42',
        at: instant('2026-11-23T02:00:00Z'),
      }),
    ]);
  });

  it('has pages that lose nothing, also of one moment', async () => {
    await written(Array.from({ length: 7 }, (_, n) => ({ ...read, subject: `case-${n}` })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await journalPage(database, '440704', { limit: 3, ...(after && { after }) });
      seen.push(...page.items.map(({ subject }) => subject));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `case-${n}`));
  });

  it('keeps a mark of the words that were looked for, and never the words', async () => {
    await written([{ ...read, searched: '陈明', asked: { stage: 'filed' } }]);
    expect(await found({ searched: 'mark of 明陈' })).toHaveLength(1);
    expect(await found({ searched: '陈明' })).toHaveLength(0);
    const rows = await database.query<readonly object[]>('SELECT * FROM journal.entry');
    expect(JSON.stringify(rows)).not.toContain('陈明');
  });

  it('of one district is not read in another', async () => {
    await written([read], journal('440703'));
    expect(await found({})).toEqual([]);
    expect(await found({}, '440703')).toHaveLength(1);
  });

  it('waits in memory while the database is away, says so, and is then written once', async () => {
    const away = journal('440704', 'postgres://nobody@127.0.0.1:1/none');
    away.note(read);
    await away.flush();
    expect(away.finding()).toMatchObject({ well: true, attention: true, detail: { waiting: 1 } });
    await away.onApplicationShutdown();
    const here = journal();
    here.note(read);
    await Promise.all([here.flush(), here.flush()]);
    await here.flush();
    expect(here.finding()).toMatchObject({ attention: false, detail: { waiting: 0, lost: 0 } });
    await here.onApplicationShutdown();
    expect(await found({})).toHaveLength(1);
  });

  it('tells of one thing who looked at it on which day, how often, and nothing that was refused', async () => {
    const file = (day: number, changes: Partial<JournalEntry> = {}): JournalEntry => ({
      ...at(day, { ...read, route: '/exhibits/:id/original', subject: 'e1', ...changes }),
    });
    await written([
      file(20),
      file(20),
      file(21, { person: 'wang' }),
      file(22, { status: 403 }),
      file(22, { subject: 'e2' }),
      file(22, { route: '/enforcement-cases/:id' }),
    ]);
    const asked = { district: '440704', subject: 'e1', under: '/exhibits/:id' };
    const [first, second, ...others] = await looksAt(database, asked, 9);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ person: 'wang', day: '2026-11-21', times: 1 });
    expect(second).toEqual({
      route: '/exhibits/:id/original',
      person: 'li',
      organ: 'brigade',
      day: '2026-11-20',
      first: '2026-11-20T02:00:00.000Z',
      last: '2026-11-20T02:00:00.000Z',
      times: 2,
    });
    expect(await looksAt(database, asked, 1)).toEqual([first]);
    expect(await looksAt(database, { ...asked, district: '440703' }, 9)).toEqual([]);
  });

  it('has months made ahead, and lets go whole months that were kept long enough', async () => {
    const months = async () =>
      (
        await database.query<readonly Readonly<{ name: string }>[]>(
          `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'journal.entry'::regclass ORDER BY 1`,
        )
      ).map(({ name }) => name.replace('journal.', ''));
    await keepJournal(database, 6, new Date('2027-01-15T00:00:00Z'));
    await written([{ ...read, at: new Date('2027-01-31T16:30:00Z') }]);
    expect(await months()).toEqual(expect.arrayContaining(['m2027_01', 'm2027_02', 'm2027_03']));
    const [{ kept }] = await database.query<readonly [Readonly<{ kept: string }>]>(
      `SELECT tableoid::regclass::text AS kept FROM journal.entry`,
    );
    expect(kept).toBe('journal.m2027_02');
    expect(await keepJournal(database, 6, new Date('2027-07-31T00:00:00Z'))).not.toContain(
      'm2027_01',
    );
    expect(await keepJournal(database, 6, new Date('2027-07-31T17:00:00Z'))).toContain('m2027_01');
    expect(await found({})).toHaveLength(1);
    await keepJournal(database, 6, new Date('2027-09-01T00:00:00Z'));
    expect(await found({})).toEqual([]);
  });
});
