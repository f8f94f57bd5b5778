import { createHash } from 'node:crypto';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { type AuditedAct, AuditTrail } from './audit-trail.js';
import { docket, DocketRow, docketThat, docketSays } from '../trials/docket.examples.js';
import {
  brisk,
  caughtUp,
  expectedDocket,
  fresh,
  play,
  rowsOf,
  streamOf,
  until,
  wipe,
} from '../trials/harness.examples.js';
import { ProjectionFreshness } from './freshness.js';
import { PoisonDesk } from './poison-desk.js';
import { ProjectionRunner } from '../run/projection-runner.js';
import { Rebuild } from '../rebuild/rebuild.js';

let database: DataSource;
let one: ProjectionRunner;
const operator = { by: 'li.ops', why: 'broken import of 2019' };

/** Cannot fold a note that says `bad`, as long as the program is broken. */
const program = { broken: true };
const fragile = docketThat({
  Noted: (data, row, about) => {
    if (program.broken && data.note === 'bad') throw new Error('cannot read this note');
    return docketSays.Noted(data, row, about);
  },
});

class Trail extends AuditTrail {
  readonly acts: AuditedAct[] = [];
  override async record(act: AuditedAct): Promise<void> {
    this.acts.push(act);
  }
}

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
beforeEach(() => {
  program.broken = true;
});
afterEach(async () => {
  await one.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

const noted = (note: string) => ({ type: 'Noted', data: { note, label: 'x' } });

const begin = async (log: MemoryLog, onPoison: 'stop' | 'park'): Promise<PoisonDesk> => {
  play(log, 2, []);
  log.append(streamOf(0), noted('good'), noted('bad'), noted('after'));
  log.append(streamOf(1), noted('other'));
  one = new ProjectionRunner({ log, readModels: database, pace: brisk });
  await one.run(fragile, { onPoison });
  return new PoisonDesk(database, new Trail());
};

const notesOf = async (file: number): Promise<readonly string[]> => {
  const rows = (await rowsOf(database, DocketRow)) as DocketRow[];
  return rows.find(({ caseId }) => caseId === `case-${file}`)?.trail ?? [];
};

const held = (desk: PoisonDesk) => desk.inspect(fragile.name, operator);

describe('An event that cannot be folded', () => {
  it('stops its shard before it, which turns red and keeps what lay before', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'stop');
    await until(() => one.health()[0]!.shards[0]!.status === 'blocked');
    expect(one.health()[0]).toMatchObject({ red: true, projection: 'example.docket' });
    expect(one.health()[0]!.shards[0]!.lastError).toContain('cannot read this note');
    await until(async () => (await held(desk)).length === 1);
    expect(await held(desk)).toMatchObject([{ type: 'Noted', revision: 2, status: 'blocking' }]);
    expect(await notesOf(0)).toEqual(['1 good']);
    expect(await notesOf(1)).toEqual([]);
    // Nobody is told that it is level with the log while it stands: the event is of March, and so
    // is the lag.
    const months = (Date.now() - Date.parse(log.createdAt)) / 1_000;
    expect(one.health()[0]!.shards[0]!.secondsBehind).toBeGreaterThan(months - 60);
  });

  it('is folded after a repair, when an operator says so', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'stop');
    await until(async () => (await held(desk)).length === 1);
    const [poison] = await held(desk);
    await desk.retry(fragile.name, poison!.eventId, operator);
    await until(async () => ((await held(desk))[0]?.attempts ?? 0) >= 2);
    expect((await held(desk))[0]!.status).toBe('blocking');
    program.broken = false;
    await desk.retry(fragile.name, poison!.eventId, operator);
    await caughtUp(database, log);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
    expect(await held(desk)).toEqual([]);
  });

  it('is passed over when an operator says so, and that is on record', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'stop');
    const trail = new Trail();
    const audited = new PoisonDesk(database, trail);
    await until(async () => (await held(desk)).length === 1);
    const [poison] = await held(desk);
    await audited.skip(fragile.name, poison!.eventId, operator);
    await caughtUp(database, log);
    expect(await notesOf(0)).toEqual(['1 good', '3 after']);
    expect(await notesOf(1)).toEqual(['1 other']);
    expect(trail.acts).toEqual([
      {
        type: 'ProjectionEventSkipped',
        data: {
          projection: fragile.name,
          build: 1,
          eventId: poison!.eventId,
          stream: streamOf(0),
          ...operator,
        },
      },
    ]);
  });

  it('is not followed by a second one unseen: that one is set aside in its turn, and nobody stops', async () => {
    const log = new MemoryLog();
    play(log, 2, []);
    log.append(streamOf(0), noted('good'), noted('no\0'), noted('nor\0'), noted('after'));
    one = new ProjectionRunner({ log, readModels: database, pace: brisk });
    await one.run(docket);
    await caughtUp(database, log);
    const desk = new PoisonDesk(database, new Trail());
    const open = async () => (await held(desk)).filter(({ error }) => error !== null);
    for (const revision of [2, 3]) {
      await until(async () => (await open())[0]?.revision === revision);
      await desk.skip(docket.name, (await open())[0]!.eventId, operator);
      log.append(streamOf(1), noted(`beside ${revision}`));
      await until(async () => (await notesOf(1)).at(-1)?.endsWith(`beside ${revision}`) ?? false);
    }
    await until(async () => (await held(desk)).length === 0);
    expect(await notesOf(0)).toEqual(['1 good', '4 after']);
    expect(one.health()[0]).toMatchObject({ red: false, attention: false });
  });

  it('does not stop the others when a value is too long for an index of the table', async () => {
    const log = new MemoryLog();
    play(log, 2, []);
    log.append(streamOf(0), noted('good'), noted('long'));
    log.append(streamOf(1), noted('other'));
    // Letters that cannot be made shorter, so that no compression lets them pass.
    const status = Array.from({ length: 900 }, (_, at) => createHash('sha256').update(`${at}`));
    const long = status.map((hash) => hash.digest('base64')).join('') as DocketRow['status'];
    const indexed = docketThat({
      Noted: (data, row, about) => ({
        ...docketSays.Noted(data, row, about),
        ...(data.note === 'long' ? { status: long } : {}),
      }),
    });
    one = new ProjectionRunner({ log, readModels: database, pace: brisk });
    await one.run(indexed);
    await caughtUp(database, log);
    expect([await notesOf(0), await notesOf(1)]).toEqual([['1 good'], ['1 other']]);
    const desk = new PoisonDesk(database, new Trail());
    const [row] = await held(desk);
    expect(row).toMatchObject({ status: 'parked', revision: 2 });
    expect(row!.error).toMatch(/index row/);
    // A table being built has no index yet that would refuse it: it must hear of the decision all
    // the same.
    const building = await Rebuild.begin({
      readModels: database,
      log,
      followed: indexed,
      owner: 'worker-b',
    });
    await desk.skip(docket.name, row!.eventId, operator);
    await building.run();
    expect((await building.compare()).same).toBe(true);
  });

  it('sets its stream aside in order while the others go on, when so configured', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'park');
    await caughtUp(database, log);
    expect(await notesOf(0)).toEqual(['1 good']);
    expect(await notesOf(1)).toEqual(['1 other']);
    log.append(streamOf(0), noted('later'));
    await caughtUp(database, log);
    expect((await held(desk)).map(({ revision, status }) => [revision, status])).toEqual([
      [2, 'parked'],
      [3, 'parked'],
      [4, 'parked'],
    ]);
    await until(() => one.health()[0]!.attention);
    expect(one.health()[0]!.shards[0]).toMatchObject({ parkedStreams: 1, status: 'running' });
    program.broken = false;
    await desk.retry(fragile.name, (await held(desk))[0]!.eventId, operator);
    await until(async () => (await held(desk)).length === 0);
    log.append(streamOf(0), noted('live again'));
    await caughtUp(database, log);
    expect(await rowsOf(database, DocketRow)).toEqual(await expectedDocket(log));
  });

  it('still knows after a restart what is set aside, and skips it when told', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'park');
    await caughtUp(database, log);
    await one.stop();
    log.append(streamOf(0), noted('meanwhile'));
    one = new ProjectionRunner({ log, readModels: database, pace: brisk });
    await one.run(fragile, { onPoison: 'park' });
    await caughtUp(database, log);
    expect(await notesOf(0)).toEqual(['1 good']);
    await desk.skip(fragile.name, (await held(desk))[0]!.eventId, operator);
    await until(async () => (await notesOf(0)).length === 3);
    expect(await notesOf(0)).toEqual(['1 good', '3 after', '4 meanwhile']);
  });

  it('is told of from the first moment after a restart, also while another worker still holds it', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'park');
    await caughtUp(database, log);
    await until(async () => (await held(desk)).length > 0);
    const next = new ProjectionRunner({ log, readModels: database, pace: brisk });
    try {
      await next.run(fragile, { onPoison: 'park' });
      expect(next.health()[0]).toMatchObject({ attention: true, shards: [{ parkedStreams: 1 }] });
      expect(await new ProjectionFreshness(database).standing([fragile.name])).toMatchObject([
        { setAside: 1 },
      ]);
    } finally {
      await next.stop();
    }
  });

  it('may also be one whose type nobody knows, whose shape is too new, or whose value no column takes', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'park');
    play(log, 0, []);
    for (const file of [5, 6, 7])
      log.append(streamOf(file), {
        type: 'Filed',
        data: { caseId: `case-${file}`, party: 'p', filedAt: '2026-03-02T01:00:00.000Z' },
      });
    log.append(streamOf(5), { type: 'Invented', data: {} });
    log.append(streamOf(6), { ...noted('n'), metadata: { schema: 3 } });
    log.append(streamOf(7), { type: 'Fined', data: { fineFen: 1, on: 'no date' } });
    log.append(streamOf(1), { type: 'Fined', data: { fineFen: 0.5, on: '2026-03-02' } });
    await caughtUp(database, log);
    const errors = (await held(desk)).filter(({ error }) => error).map((row) => row.error);
    expect(errors).toEqual([
      expect.stringContaining('cannot read this note'),
      expect.stringMatching(/Invented.*未知类型/),
      expect.stringMatching(/in shape 3.*结构版本较新/),
      expect.stringContaining('no date'),
      expect.stringContaining('No whole amount'),
    ]);
    expect(await rowsOf(database, DocketRow)).toHaveLength(5);
  });

  it('shows that events of a stream were lost', async () => {
    const log = new MemoryLog();
    const desk = await begin(log, 'park');
    await caughtUp(database, log);
    await database.query(
      `UPDATE read.example_docket__v1 SET _revision = 0 WHERE _stream = '${streamOf(1)}'`,
    );
    log.append(streamOf(1), noted('after the hole'));
    await until(async () => (await held(desk)).some(({ key }) => key === streamOf(1)));
    expect((await held(desk)).at(-1)!.error).toContain('events 1 to 1 of the stream are missing');
  });
});
