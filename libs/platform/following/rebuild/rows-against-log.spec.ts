import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { type Followed } from '../fold/followed.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { docket, docketThat, notes, tally } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  fresh,
  notesTo,
  play,
  streamOf,
  wipe,
} from '../trials/harness.examples.js';
import { type RowApart, rowsAgainstLog } from './rows-against-log.js';

let database: DataSource;
let one: ProjectionRunner;
let log: MemoryLog;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(async () => {
  log = new MemoryLog();
  play(log, 12, notesTo(12, 60));
  one = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await one.run(docket, { shards: 3 });
  await one.run(notes);
  await one.run(tally);
  await caughtUp(database, log, 5);
});
afterEach(async () => {
  await one.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

const held = (followed: Followed, more: object = {}) =>
  rowsAgainstLog({ readModels: database, log, followed, ...more });

const foundIn = async (followed: Followed): Promise<readonly Partial<RowApart>[]> =>
  (await held(followed))!.found.map(({ stream, what, columns }) => ({ stream, what, columns }));

describe('rows held against the log（逐行核对）', () => {
  it('finds nothing where every row says what the log says', async () => {
    expect(await held(docket)).toEqual({ rows: 12, differing: 0, found: [] });
    expect(await held(notes)).toMatchObject({ differing: 0, found: [] });
    expect(await held(tally)).toMatchObject({ differing: 0, found: [] });
  });

  it('folds in several passes and says the same', async () => {
    expect(await held(docket, { passes: 4 })).toEqual({ rows: 12, differing: 0, found: [] });
  });

  it('names the row and the columns that somebody changed', async () => {
    await database.query(
      `UPDATE read.example_docket__v1 SET "fineFen" = 5, status = 'closed' WHERE "caseId" = 'case-3'`,
    );
    expect(await foundIn(docket)).toEqual([
      { stream: streamOf(3), what: 'changed', columns: ['status', 'fineFen'] },
    ]);
  });

  it('names a row that is gone, and one that nothing makes', async () => {
    await database.query(`DELETE FROM read.example_docket__v1 WHERE "caseId" = 'case-4'`);
    await database.query(
      `INSERT INTO read.example_docket__v1 SELECT 'case-x', party, status, "filedAt", notes, "fineFen", "finedOn",
        trail, labels, 'exampleFile-440704.x', _revision, _commit, _prepare
        FROM read.example_docket__v1 WHERE "caseId" = 'case-5'`,
    );
    expect(await foundIn(docket)).toEqual([
      { stream: streamOf(4), what: 'missing', columns: [] },
      { stream: 'exampleFile-440704.x', what: 'surplus', columns: [] },
    ]);
  });

  it('finds a row of many that a stream has, and one that many streams make', async () => {
    await database.query(
      `UPDATE read.example_note__v1 SET note = 'else' WHERE label = 'l1' AND stream = $1`,
      [streamOf(1)],
    );
    await database.query(
      `UPDATE read.example_tally__v1 SET count = count + 1 WHERE type = 'Noted'`,
    );
    expect(await foundIn(notes)).toEqual([
      { stream: streamOf(1), what: 'changed', columns: ['note'] },
    ]);
    expect(await foundIn(tally)).toMatchObject([{ what: 'changed', columns: ['count'] }]);
  });

  it('is not misled by what is written while it looks', async () => {
    let writes = 0;
    const writing = setInterval(() => {
      play(log, 0, notesTo(12, 12));
      writes += 1;
    }, 3);
    const found = [];
    for (let round = 0; round < 8; round += 1) found.push((await held(docket))!.differing);
    clearInterval(writing);
    expect(writes).toBeGreaterThan(1);
    expect(found).toEqual(Array.from({ length: 8 }, () => 0));
  });

  it('says nothing of a version that is not shown', async () => {
    expect(await held(docketThat({}, 2))).toBeUndefined();
  });
});
