import { withPostgres } from '#stand-ins/embedded';
import { ProjectionRunner, Rebuild } from '#platform/following';
import { migrate, readModels } from '#platform/tables';
import { MemoryLog, programActing, rowAfter } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { Matter, MatterClock } from './matter-row.js';
import {
  answered,
  asked,
  escalated,
  owing,
  PetitionRow,
  petitions,
  taken,
  type Told,
} from './matters.examples.js';

const list = petitions;

describe('The register of a matter', () => {
  it('tells what every event says: clocks, what falls due first and for whom, tasks, who, when', () => {
    expect(rowAfter(list, asked, taken)).toMatchObject({
      stream: 'examplePetition-440704.1',
      category: 'examplePetition',
      district: '440704',
      team: 'bureau',
      hands: ['chen'],
      nextRule: 'EX-1',
      nextDueAt: '2026-03-09T15:59:59.999Z',
      dutyDueAt: '2026-04-01T15:59:59.999Z',
      provisional: true,
      waitsFor: ['head-of-organ@bureau', 'principal-head@bureau'],
      lastEvent: 'Taken',
      revision: 1,
      words: '容某',
    });
  });

  it('shows no program as a hand in it, whatever an event says of who did it', () => {
    const byProgram: Told = { type: 'Taken', data: { officer: programActing } };
    expect(rowAfter(list, asked, byProgram).hands).toEqual([]);
    expect(rowAfter(list, asked, byProgram, taken).hands).toEqual(['chen']);
  });

  it('lets a clock go that has ended, and remembers how', () => {
    const row = rowAfter(list, asked, answered);
    expect(row.clocks.map(({ clock }) => clock)).toEqual(['EX-2', 'EX-3']);
    expect(row).toMatchObject({ dutyDueAt: null, waitsFor: [], tasks: [] });
    expect(row.everyClock.map(({ clock, state }) => `${clock} ${state}`)).toEqual([
      'EX-2 running',
      'EX-3 excluded',
      'EX-1 met',
    ]);
  });
});

describe('CASE-18 What is owed in a matter, and what is late', () => {
  it('waits on the list of whoever owes it, until it is done', () => {
    const { tasks, waitsFor, dutyDueAt } = rowAfter(list, asked, owing);
    expect(tasks).toMatchObject([
      {
        task: { zh: '退还多缴款项' },
        role: 'cashier',
        waitsFor: ['cashier@bureau'],
        notBy: ['chen'],
        why: ['PL 75'],
        clock: { clock: 'refund' },
      },
    ]);
    expect({ waitsFor, dutyDueAt }).toEqual({
      waitsFor: ['cashier@bureau'],
      dutyDueAt: '2026-03-06T15:59:59.999Z',
    });
  });

  it('waits on the list of whoever has to see to it, once it has climbed', () => {
    expect(rowAfter(list, asked, escalated).tasks).toMatchObject([
      { task: { zh: '督办：逾期未办' }, role: 'team-leader', waitsFor: ['team-leader@bureau'] },
      { task: { zh: '答复' } },
    ]);
    expect(rowAfter(list, asked, escalated, answered).tasks).toEqual([]);
  });
});

describe('All matters together', () => {
  let database: DataSource;
  let log: MemoryLog;
  let runner: ProjectionRunner;
  const first = 'examplePetition-440704.1';

  beforeEach(async () => {
    const url = await (await withPostgres()).freshDatabase();
    await migrate(url, migrations);
    database = await readModels(url, [PetitionRow, Matter, MatterClock]);
    log = new MemoryLog();
    runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  });
  afterEach(async () => {
    await runner.stop();
    await database.destroy();
  });

  const seen = async (): Promise<readonly string[]> => {
    const clocks = await database
      .getRepository(MatterClock)
      .find({ order: { state: 'ASC', due: 'ASC' } });
    return clocks.map(({ clock, state, hands }) => `${clock} ${state} ${hands.join()}`);
  };
  const until = async (wanted: readonly string[]): Promise<void> => {
    for (const end = Date.now() + 5_000; Date.now() < end;) {
      if (JSON.stringify(await seen()) === JSON.stringify(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await seen()).toEqual(wanted);
  };

  it('are one table to those who ask, from the moment that their worker starts', async () => {
    await runner.run(list);
    expect(await database.getRepository(Matter).find()).toEqual([]);
    log.append(first, asked);
    await until(['EX-2 0 ', 'EX-1 0 ', 'EX-3 1 ']);
    log.append(first, taken);
    log.append(first, answered);
    await until(['EX-2 0 chen', 'EX-3 1 chen', 'EX-1 2 chen']);
    expect(await database.getRepository(Matter).find()).toMatchObject([
      { stream: first, stage: 'answered', hands: ['chen'] },
    ]);
  });

  it('are seen as the version that is shown has them, never twice, and its lines go with it', async () => {
    await runner.run(list);
    log.append(first, asked);
    await until(['EX-2 0 ', 'EX-1 0 ', 'EX-3 1 ']);
    const rebuild = await Rebuild.begin({
      readModels: database,
      log,
      followed: { ...list, version: 2 },
      owner: 'spec',
    });
    expect(await seen()).toHaveLength(3);
    await rebuild.run();
    expect(await seen()).toHaveLength(3);
    await rebuild.show();
    expect(await seen()).toHaveLength(3);
    const lines = async () =>
      (
        await database.query<{ name: string }[]>(
          `SELECT tablename AS name FROM pg_tables WHERE tablename LIKE 'matter_clock%' ORDER BY 1`,
        )
      ).map(({ name }) => name);
    expect(await lines()).toEqual([
      'matter_clock__example_matter__v1',
      'matter_clock__example_matter__v2',
    ]);
    await database.query(
      `UPDATE platform.build SET replaced_at = now() - interval '8 days' WHERE status = 'old'`,
    );
    await runner.stop();
    runner = new ProjectionRunner({ log, readModels: database });
    await runner.run({ ...list, version: 2 });
    expect(await lines()).toEqual(['matter_clock__example_matter__v2']);
    expect(await seen()).toHaveLength(3);
  });

  it('of a table that was made before a column was thought of say nothing in it', async () => {
    await runner.run(list);
    log.append(first, asked);
    await until(['EX-2 0 ', 'EX-1 0 ', 'EX-3 1 ']);
    await runner.stop();
    await database.query(`DROP VIEW read.matter, read.example_matter;
      ALTER TABLE read.example_matter__v1 DROP COLUMN words`);
    runner = new ProjectionRunner({ log, readModels: database });
    await runner.run({ ...list, version: 2 });
    const [matter] = await database.getRepository(Matter).find();
    expect(matter).toMatchObject({ stream: first, words: null });
  });
});
