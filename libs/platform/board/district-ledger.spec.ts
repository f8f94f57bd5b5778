import { withPostgres } from '#stand-ins/embedded';
import { emptyRegistry, instant, label, type RegistryView } from '#domain/kernel';
import { OwingRow, owings } from '#platform/appointments';
import { ProjectionRunner } from '#platform/following';
import type { PersonActing } from '#platform/http';
import { Matter, MatterClock } from '#platform/registers';
import { migrate, readModels } from '#platform/tables';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { PetitionRow, petitions, start, type Told } from '../registers/matters.examples.js';
import type { BoardFiles } from './board-files.js';
import type { LedgerQuery } from './board.bodies.js';
import { DistrictLedgerController } from './district-ledger.controller.js';
import { Matters } from './matters.js';

const district = '440704';
const stream = (id: string): string => `examplePetition-${district}.${id}`;
const visit = (due: string, person: string, clock = 'visit') => ({
  ...start(clock, due, { rule: 'DTY-DAY', duty: 'officer' }),
  owed: {
    what: label('visit the site', '现场督查'),
    by: { kind: 'person', person, organ: 'brigade' } as const,
    why: ['HAZ-S8'],
  },
});
const asks = (organ: string, ...clocks: readonly object[]): Told =>
  ({ type: 'Asked', data: { organ, by: 'unit-1', clocks } }) as Told;
const told = (type: string, data: object): Told => ({ type, data }) as unknown as Told;
const early = '2026-03-01T15:59:59.999Z';
const later = '2026-04-01T15:59:59.999Z';
const done = { op: 'stop', clock: 'visit', outcome: 'late', at: instant('2026-03-04T01:00:00Z') };

/** Missed and climbed, then done late and owed again; handed over; owed in another organ. */
const story: readonly (readonly [string, ...Told[]])[] = [
  [
    stream('1'),
    asks('bureau', visit(early, 'chen')),
    told('ClockExpired', { clock: 'visit', missedBy: ['liang'] }),
    told('ClockEscalated', { clock: 'visit', to: 'team-leader', told: ['he'] }),
    told('Answered', { clocks: [done, visit(later, 'chen')] }),
  ],
  [
    stream('2'),
    asks('bureau', visit(early, 'chen')),
    told('Answered', {
      clocks: [{ ...visit(early, 'huang'), op: 'move', why: '移交' }],
    }),
  ],
  [stream('3'), asks('waihai', visit(early, 'li'), start('right', early, { duty: 'applicant' }))],
  [stream('4'), asks('bureau', start('filing', later, { rule: 'ENF-D3', duty: 'officer' }))],
];

let database: DataSource;
let runner: ProjectionRunner;
let ledger: DistrictLedgerController;

const names: RegistryView = {
  ...emptyRegistry,
  person: (id) => ({ id, name: `${id}同志`, posts: [] }),
};
const as = (organ: string, role: string): PersonActing =>
  ({ id: 'ou', kind: 'person', capacity: { organ, roles: [role] } }) as unknown as PersonActing;
const auditor = as('bureau', 'auditor');

beforeAll(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [PetitionRow, Matter, MatterClock, OwingRow]);
  const log = new MemoryLog();
  for (const [one, ...events] of story) log.append(one, ...events);
  runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  await runner.run(petitions);
  await runner.run(owings([petitions.from]));
  const { commit } = (await log.head())!;
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const at: { commit: string }[] = await database.query(`SELECT commit FROM platform.checkpoint`);
    if (at.length === 2 && at.every((one) => one.commit === commit)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const matters = new Matters();
  const clockName = (rule: string) => label(rule, `期限${rule}`);
  matters.add({ register: petitions, title: label('petition', '信访件'), stages: {}, clockName });
  const now = instant('2026-03-10T00:00:00Z');
  const showing = () => ({ now, names, law: undefined, personalData: undefined });
  const freshness = async () => ({});
  ledger = new DistrictLedgerController({
    database,
    district,
    matters,
    showing,
    freshness,
  } as unknown as BoardFiles);
}, 60_000);
afterAll(async () => {
  await runner.stop();
  await database.destroy();
});

const lines = async (asked: LedgerQuery = {}, who = auditor): Promise<readonly string[]> =>
  (await ledger.list({ sort: 'due', ...asked }, who)).items
    .map(({ subjectId, status, heldBy }) => `${subjectId} ${status} ${heldBy[0]?.id ?? '-'}`)
    .toSorted();

describe('The ledger of what is owed over the whole district', () => {
  it('has a line for each time something was owed, and none for the rights of a party', async () => {
    expect(await lines()).toEqual([
      '1 late -',
      '1 running chen',
      '2 overdue huang',
      '3 overdue li',
      '4 running -',
    ]);
  });

  it('says whom it was put down to, how far it climbed and who was told', async () => {
    const { items } = await ledger.list({ missed: 'true' }, auditor);
    expect(items).toMatchObject([
      {
        what: { zh: '现场督查' },
        subjectId: '1',
        status: 'late',
        missedBy: [{ id: 'liang', name: 'liang同志' }],
        climbedTo: 'team-leader',
        told: [{ id: 'he' }],
        endedAt: done.at,
        organ: { id: 'bureau' },
      },
    ]);
    expect(await lines({ climbed: 'true' })).toEqual(['1 late -']);
  });

  it('is asked by person, whether he owes it, missed it or was told', async () => {
    expect(await lines({ person: 'liang' })).toEqual(['1 late -']);
    expect(await lines({ person: 'he' })).toEqual(['1 late -']);
    expect(await lines({ person: 'huang' })).toEqual(['2 overdue huang']);
    expect(await lines({ person: 'chen' })).toEqual([
      '1 late -',
      '1 running chen',
      '2 overdue huang',
    ]);
  });

  it('by organ, by day, and by what is overdue now', async () => {
    expect(await lines({ organ: 'waihai' })).toEqual([]);
    expect(await lines({ organ: 'brigade', status: 'running', dueFrom: instant(later) })).toEqual([
      '1 running chen',
    ]);
    expect(await lines({ overdue: 'true' })).toEqual(['2 overdue huang', '3 overdue li']);
  });

  it('is kept to the matters within the reach of who asks', async () => {
    expect(await lines({}, as('waihai', 'officer'))).toEqual(['3 overdue li']);
    expect(await lines({}, as('lile', 'officer'))).toEqual([]);
  });
});
