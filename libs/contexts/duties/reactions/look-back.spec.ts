import { withPostgres } from '#stand-ins/embedded';
import { instant, localDate, type Recorded, type StreamKind } from '#domain/kernel';
import { ProjectionRunner } from '#platform/following';
import { decode } from '#platform/log';
import { migrate, readModels } from '#platform/tables';
import { personStream } from '#contexts/registry/contract';
import { anyEnvelope, MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { actsOf } from '../projections/act-list.js';
import { ActRow } from '../projections/act-row.js';
import { lookBack } from './look-back.js';

const kind: StreamKind = { category: 'exampleFile', upcasters: {} };
const chen = 'registryPerson-440704.chen';

let database: DataSource;
let log: MemoryLog;
let runner: ProjectionRunner;

beforeEach(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [ActRow]);
  log = new MemoryLog();
  runner = new ProjectionRunner({ log, readModels: database, pace: { idleMs: 5, pollMs: 20 } });
  await runner.run(actsOf([kind, personStream]));
});
afterEach(async () => {
  await runner.stop();
  await database.destroy();
});

/** An act of somebody on that day, in that file. */
const act = (
  file: string,
  day: string,
  capacity: object = {},
  { id = 'chen', restsOn }: Readonly<{ id?: string; restsOn?: readonly string[] }> = {},
) => {
  const at = instant(`${day}T02:00:00Z`);
  const held = { organ: 'brigade', post: 'p1', roles: ['officer'], certificate: '粤0001' };
  const actor = { kind: 'person', id, name: id, capacity: { ...held, ...capacity } };
  log.append(`exampleFile-440704.${file}`, {
    type: 'Something',
    data: {},
    metadata: {
      ...anyEnvelope(at),
      actor,
      commandId: `${file} ${day} ${id}`,
      ...(restsOn && { restsOn }),
    },
  });
};

/** What is owed after that was entered on 28 September. */
const after = async (type: string, data: object): Promise<readonly unknown[]> => {
  const [stored] = log.append(chen, {
    type,
    data,
    metadata: anyEnvelope(instant('2026-09-28T02:00:00Z')),
  });
  const { data: said, ...about }: Recorded = decode(personStream, stored!);
  const on = lookBack(database).on as Readonly<
    Record<string, (...asked: unknown[]) => Promise<unknown[]>>
  >;
  for (let tries = 0; ; tries += 1)
    try {
      return await on[type]!(said, about);
    } catch (error) {
      if (tries > 20) throw error;
    }
};

const story = (): void => {
  act('before', '2026-06-13');
  act('c1', '2026-06-16');
  act('c1', '2026-06-20');
  act('c2', '2026-08-01');
  act('other', '2026-07-01', { certificate: '粤0002', post: 'p2' });
  act('hers', '2026-07-01', {}, { id: 'liang' });
};
const from = localDate('2026-06-14');

describe('REC-12 A loss that was entered late', () => {
  it('has every act in the gap looked at again, file by file, by the head', async () => {
    story();
    const owed = await after('CertificateSuspended', { number: '粤0001', from, reason: '年审' });
    expect(owed).toMatchObject([
      {
        type: 'OweDuty',
        data: {
          about: 'exampleFile-440704.c1',
          what: { zh: '复核第 0、1 版登记所载行为：执法证粤0001当时已被暂扣' },
          by: { kind: 'post', role: 'head-of-organ', organ: 'brigade' },
        },
      },
      { data: { about: 'exampleFile-440704.c2' } },
    ]);
  });

  it('has what others did on the ground of those acts looked at again, too', async () => {
    story();
    act('hers', '2026-08-05', {}, { id: 'liang', restsOn: ['exampleFile-440704.c2@0'] });
    const owed = await after('CertificateSuspended', { number: '粤0001', from, reason: '年审' });
    expect(owed).toHaveLength(3);
    expect(owed[2]).toMatchObject({
      data: {
        about: 'exampleFile-440704.hers',
        what: {
          zh: '复核第 1 版登记所载行为：所依据的在先行为已被提请复核（执法证粤0001当时已被暂扣）',
        },
      },
    });
  });

  it('asks about the days of the suspension alone, and nothing where it begins today', async () => {
    story();
    const to = localDate('2026-06-18');
    const short = { number: '粤0001', from, to, reason: '年审' };
    expect(await after('CertificateSuspended', short)).toMatchObject([
      { data: { what: { zh: expect.stringContaining('第 0 版') } } },
    ]);
    const today = { number: '粤0001', from: localDate('2026-09-28'), reason: '年审' };
    expect(await after('CertificateRevoked', today)).toEqual([]);
  });

  it('asks what was done under a post that had ended', async () => {
    story();
    const ended = { post: 'p2', lastDay: localDate('2026-06-30'), reason: '调离' };
    expect(await after('PostEnded', ended)).toMatchObject([
      { data: { about: 'exampleFile-440704.other' } },
    ]);
  });
});
