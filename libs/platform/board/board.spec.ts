import { withPostgres } from '#stand-ins/embedded';
import { AppointmentRow, appointments } from '#platform/appointments';
import { ProjectionRunner } from '#platform/following';
import { list } from '#platform/lists';
import { Matter, MatterClock } from '#platform/registers';
import { migrate, readModels } from '#platform/tables';
import { instant, label } from '#domain/kernel';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import {
  answered,
  PetitionRow,
  petitions,
  ReportRow,
  reports,
  start,
  taken,
  type Told,
} from '../registers/matters.examples.js';
import type { DeadlinesQuery } from './board.bodies.js';
import { deadlinePage } from './deadline-page.js';
import { Matters } from './matters.js';
import type { Showing } from './showing.js';
import { waiting } from './worklist.controller.js';

const district = '440704';
const now = instant('2026-03-10T00:00:00Z');
const nobody = () => undefined;
const showing = { now, names: { organ: nobody, person: nobody } } as Pick<
  Showing,
  'now'
> as Showing;
const matters = new Matters();
const clockName = (rule: string) => label(rule, `期限${rule}`);
matters.add(
  { register: petitions, title: label('petition', '信访件'), stages: {}, clockName },
  {
    register: reports,
    title: label('report', '举报'),
    stages: {},
    clockName,
    party: () => '容某某',
  },
);

const asks = (organ: string, due: string, team?: string): Told => ({
  type: 'Asked',
  data: { organ, by: 'unit-1', ...(team && { team }), clocks: [start('EX-1', due)] },
});

let database: DataSource;
let log: MemoryLog;
let runner: ProjectionRunner;

/** Of two kinds, of two organs, one handled by a brigade: late, due, running, over. */
const story: readonly (readonly [stream: string, ...events: Told[]])[] = [
  [`examplePetition-${district}.1`, asks('bureau', '2026-04-01T15:59:59.999Z'), taken],
  [`exampleReport-${district}.2`, asks('bureau', '2026-03-01T15:59:59.999Z', 'brigade'), taken],
  [`examplePetition-${district}.3`, asks('street', '2026-03-11T15:59:59.999Z')],
  [`exampleReport-${district}.4`, asks('bureau', '2026-02-01T15:59:59.999Z'), answered],
];

const caughtUp = async (): Promise<void> => {
  const { commit } = (await log.head())!;
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const at: { commit: string }[] = await database.query(`SELECT commit FROM platform.checkpoint`);
    if (at.length === 3 && at.every((one) => one.commit === commit)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The tables do not come to the end of the log.');
};

beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [PetitionRow, ReportRow, Matter, MatterClock, AppointmentRow]);
  log = new MemoryLog();
  for (const [stream, ...events] of story) log.append(stream, ...events);
  runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  await runner.run(petitions);
  await runner.run(reports);
  await runner.run(appointments([petitions.from, reports.from]));
  await caughtUp();
}, 60_000);
afterAll(async () => {
  await runner.stop();
  await database.destroy();
});

const board = (asked: DeadlinesQuery = {}) =>
  deadlinePage(database, { now, district, asked, scope: everything }, { showing, matters });
const everything = { organs: [], hands: [], parties: [], all: true as const, self: [] };
const lines = async (asked: DeadlinesQuery = {}): Promise<readonly string[]> =>
  (await board(asked)).items.map(({ subjectId, status }) => `${subjectId} ${status}`);

describe('The deadline board over all registers', () => {
  it('begins with what is overdue and ends with what is over', async () => {
    expect(await lines()).toEqual(['2 overdue', '3 due', '1 running', '4 met']);
    expect(await board()).toMatchObject({
      counts: { overdue: 1, due: 1, running: 1, met: 1 },
      total: 4,
    });
  });

  it('tells whose matter it is, in the words of its kind', async () => {
    const { items } = await board({ category: 'exampleReport' });
    expect(items[0]).toMatchObject({
      name: { zh: '期限EX-1' },
      party: '容某某',
      organ: { id: 'bureau' },
      handlingOrgan: { id: 'brigade' },
      officers: [{ id: 'chen' }],
      duty: 'officer',
    });
    expect(items).toHaveLength(2);
  });

  it.each<readonly [string, DeadlinesQuery, readonly string[]]>([
    ['the organ in whose name, whatever the matter', { organ: 'bureau' }, ['2', '1', '4']],
    ['the organ that handles it', { organ: 'brigade' }, ['2']],
    ['the team', { team: 'bureau' }, ['1', '4']],
    ['a person', { person: 'chen' }, ['2', '1']],
    ['a person and an organ', { person: 'chen', organ: 'brigade' }, ['2']],
    ['a kind', { category: 'examplePetition' }, ['3', '1']],
    ['a matter', { subjectId: '3' }, ['3']],
    ['a state', { status: 'due' }, ['3']],
    [
      'when it falls due',
      { dueFrom: '2026-03-05T00:00:00Z', dueTo: '2026-03-20T00:00:00Z' },
      ['3'],
    ],
    ['nobody of ours', { organ: 'elsewhere' }, []],
  ])('is narrowed by %s', async (_, asked, subjects) => {
    const { items, total } = await board(asked);
    expect(items.map(({ subjectId }) => subjectId)).toEqual(subjects);
    expect(total).toBe(subjects.length);
  });

  it.each([{}, { organ: 'bureau' }])(
    'is paged without losing or doubling a line: %j',
    async (of) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, next } = await board({ ...of, limit: 1, ...(cursor && { after: cursor }) });
        seen.push(...items.map(({ subjectId }) => subjectId));
        cursor = next;
      } while (cursor !== undefined);
      expect(seen).toEqual((await board(of)).items.map(({ subjectId }) => subjectId));
    },
  );

  it('refuses a cursor that is none', async () => {
    const broken = Buffer.from('[0,"x"]').toString('base64url');
    await expect(board({ after: broken })).rejects.toMatchObject({ status: 400 });
  });
});

describe('The worklist over all registers', () => {
  const asked = async (filter: object): Promise<readonly string[]> =>
    (await list(database, waiting, { ...filter }, { district })).items.map(({ stream }) => stream);

  it('has what waits for somebody in matters of every kind, what falls due first at the top', async () => {
    expect(await asked({ mine: ['head-of-organ@bureau'] })).toEqual([story[1]![0], story[0]![0]]);
    expect(await asked({ mine: ['head-of-organ@street'] })).toEqual([story[2]![0]]);
  });

  it('has the work of a team, and of all that is done in the name of an organ', async () => {
    expect(await asked({ open: true, team: 'brigade' })).toEqual([story[1]![0]]);
    expect(await asked({ open: true, organ: 'bureau' })).toEqual([story[1]![0], story[0]![0]]);
  });
});
