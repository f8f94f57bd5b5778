import { withPostgres } from '#stand-ins/embedded';
import {
  type Event,
  instant,
  type Instant,
  label,
  type Recorded,
  referable,
  type StreamKind,
} from '#domain/kernel';
import { ProjectionRunner } from '#platform/following';
import { decode } from '#platform/log';
import { migrate, readModels } from '#platform/tables';
import { anyEnvelope, MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { actsOf } from '../projections/act-list.js';
import { ActRow } from '../projections/act-row.js';
import { fromIn, standingOn } from '../projections/standing-on.js';
import { stoodOn } from './stood-on.js';

type Told =
  | Event<'ReportGiven'>
  | Event<'ReportAnnulled'>
  | Event<'ReportEnded'>
  | Event<'ReportAmended'>
  | Event<'ReportSeen'>;
type Report = Readonly<{ note: string; over?: 'annulled' | 'ended' }>;

const files: StreamKind = { category: 'exampleFile', upcasters: {} };
const reports: StreamKind<Told> = { category: 'exampleReport', upcasters: {} };
const report = referable<Report, Told, object>({
  stream: reports,
  title: label('laboratory report', '鉴定意见'),
  initial: { note: '' },
  evolve: {
    ReportGiven: () => ({ note: 'given' }),
    ReportAnnulled: (was) => ({ ...was, over: 'annulled' }),
    ReportEnded: (was) => ({ ...was, over: 'ended' }),
    ReportAmended: () => ({ note: 'amended' }),
    ReportSeen: (was) => was,
  },
  standing: ({ note, over }) => ({
    facts: { note },
    ...(over === 'annulled' && { ended: { how: label('annulled', '撤销'), undone: true } }),
    ...(over === 'ended' && { ended: { how: label('ended', '终止') } }),
  }),
  undoneBy: ['ReportAnnulled'],
});
const stream = 'exampleReport-440704.r1';

let database: DataSource;
let log: MemoryLog;
let runner: ProjectionRunner;

beforeEach(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [ActRow]);
  log = new MemoryLog();
  runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  await runner.run(actsOf([files, reports]));
});
afterEach(async () => {
  await runner.stop();
  await database.destroy();
});

const on = (day: string): Instant => instant(`${day}T02:00:00Z`);

/** An act of Chen on that day, in that file, resting on that. */
const act = (file: string, day: string, rested: string): void => {
  const capacity = { organ: 'brigade', post: 'p1', roles: ['officer'] };
  const actor = { kind: 'person', id: 'chen', name: '陈', capacity };
  log.append(`exampleFile-440704.${file}`, {
    type: 'Something',
    data: {},
    metadata: { ...anyEnvelope(on(day)), actor, commandId: `${file} ${day}`, restsOn: [rested] },
  });
};

const entered = (type: Told['type'], validAt: Instant, recordedAt = validAt) =>
  log.append(stream, { type, data: {}, metadata: { ...anyEnvelope(recordedAt), validAt } })[0]!;

/** What is owed after that was entered on 28 September, of that day or of an earlier one. */
const after = async (type: Told['type'], day = '2026-09-28'): Promise<readonly unknown[]> => {
  const stored = entered(type, on(day), instant('2026-09-28T03:00:00Z'));
  const { data: said, ...about }: Recorded = decode(reports, stored);
  const each = stoodOn([report], log, database).on as Readonly<
    Record<string, (...asked: unknown[]) => Promise<unknown[]>>
  >;
  for (let tries = 0; ; tries += 1)
    try {
      return await each[type]!(said, about);
    } catch (error) {
      if (tries > 20) throw error;
    }
};

const story = (): void => {
  entered('ReportGiven', on('2026-06-01'));
  act('c1', '2026-06-16', `${stream}@0`);
  act('c1', '2026-06-20', 'exampleReport-440704.r2@0');
  act('c2', '2026-08-01', `${stream}@0`);
  act('later', '2026-08-02', `${stream}@9`);
};

describe('K20 What acts stood on is taken away', () => {
  it('has every act that rested on what never was looked at again, by the head', async () => {
    story();
    expect(await after('ReportAnnulled')).toMatchObject([
      {
        type: 'OweDuty',
        data: {
          about: 'exampleFile-440704.c1',
          what: {
            zh: '复核第 0 版登记所载行为：办理时所依据的鉴定意见（r1）已被撤销，自始无效',
          },
          by: { kind: 'post', role: 'head-of-organ', organ: 'brigade' },
        },
      },
      { data: { about: 'exampleFile-440704.c2' } },
    ]);
  });

  it('has what rested on those acts looked at again too, however many steps away', async () => {
    story();
    act('list', '2026-08-10', 'exampleFile-440704.c2@0');
    act('bar', '2026-08-11', 'exampleFile-440704.list@0');
    act('unmoved', '2026-08-12', 'exampleFile-440704.later@0');
    // Two files that rest on each other come to an end.
    act('c2', '2026-08-13', 'exampleFile-440704.bar@0');
    const owed = (await after('ReportAnnulled')) as readonly { data: { about: string } }[];
    expect(owed.map(({ data }) => data.about)).toEqual([
      'exampleFile-440704.c1',
      'exampleFile-440704.c2',
      'exampleFile-440704.list',
      'exampleFile-440704.bar',
    ]);
    expect(owed[3]).toMatchObject({
      data: {
        what: {
          zh: '复核第 0 版登记所载行为：所依据的在先行为已被提请复核（办理时所依据的鉴定意见（r1）已被撤销，自始无效）',
        },
        by: { kind: 'post', role: 'head-of-organ', organ: 'brigade' },
      },
    });
    const chain = await standingOn(database, [fromIn(`${stream}@0`)]);
    expect(chain.map(({ actId }) => actId.replace(/^exampleFile-440704\./, ''))).toEqual(
      expect.arrayContaining(['c1@0', 'c2@0', 'list@0', 'bar@0', 'c2@1', 'later@0', 'unmoved@0']),
    );
    expect(await standingOn(database, [fromIn('exampleFile-440704.bar@1')])).toEqual([]);
  });

  it('has the acts since that day looked at again, when it was otherwise then', async () => {
    story();
    expect(await after('ReportAmended', '2026-07-01')).toMatchObject([
      {
        data: {
          about: 'exampleFile-440704.c2',
          what: { zh: expect.stringContaining('事后补录的情况与当时不同') },
        },
      },
    ]);
  });

  it('puts nothing in question by what ends or changes from today on, or by a mere look', async () => {
    story();
    expect(await after('ReportEnded')).toEqual([]);
    expect(await after('ReportAmended')).toEqual([]);
    expect(await after('ReportSeen', '2026-07-01')).toEqual([]);
  });

  it('asks nothing where nothing rested on it', async () => {
    entered('ReportGiven', on('2026-06-01'));
    expect(await after('ReportAnnulled')).toEqual([]);
  });
});
