import { withPostgres } from '#stand-ins/embedded';
import { type RowApart, ProjectionRunner } from '#platform/following';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, notes } from '../../following/trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  fresh,
  notesTo,
  play,
  streamOf,
} from '../../following/trials/harness.examples.js';
import { irregularRow } from './owing.js';
import { RowsCheck } from './rows-check.js';

let database: DataSource;
let runner: ProjectionRunner;
let check: RowsCheck;
const owed: RowApart[] = [];

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
  const log = new MemoryLog();
  play(log, 6, notesTo(6, 30));
  runner = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await runner.run(docket);
  await runner.run(notes);
  await caughtUp(database, log, 2);
  const owe = async (found: readonly RowApart[]): Promise<void> => void owed.push(...found);
  check = new RowsCheck({ database, log, projections: runner, owe }, 3_600_000);
});
afterAll(async () => {
  await check.stop();
  await runner.stop();
  await database.destroy();
});

describe('The check of all rows（逐行定期核对）', () => {
  it('is well, counts and owes nothing while every table says what the log says', async () => {
    await check.run();
    expect(check.finding()).toMatchObject({
      well: true,
      attention: false,
      detail: { tables: 2, rows: 12, differing: 0, lastError: null, found: [] },
    });
    expect(owed).toEqual([]);
  });

  it('turns red over a changed row, names it without its values, and has it owed', async () => {
    await database.query(
      `UPDATE read.example_docket__v1 SET party = '别家' WHERE "caseId" = 'case-2'`,
    );
    await check.run();
    const { well, detail } = check.finding();
    expect(well).toBe(false);
    expect(JSON.stringify(detail)).toContain(streamOf(2));
    expect(JSON.stringify(detail)).not.toContain('别家');
    expect(owed).toMatchObject([{ stream: streamOf(2), what: 'changed', columns: ['party'] }]);
    expect(irregularRow(owed[0]!).words.zh).toBe(
      `读模型 example.docket 中 ${streamOf(2)} 的记录与日志不符（party）`,
    );
  });

  it('is well again once the row is as the log says', async () => {
    await database.query(
      `UPDATE read.example_docket__v1 SET party = '江海厂2' WHERE "caseId" = 'case-2'`,
    );
    await check.run();
    expect(check.finding().well).toBe(true);
  });
});
