import { AppointmentRow, OwingRow } from '#platform/appointments';
import { withPostgres } from '#stand-ins/embedded';
import { type Instant, plusMs, SystemClock } from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import { ProjectionRunner } from '#platform/following';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { AlarmRow } from './alarm.js';
import { DeadlineRunner } from './deadline-runner.js';
import { BullJobs, Jobs, type JobStore } from './jobs.js';
import {
  Desk,
  event,
  fileOf,
  HandClock,
  hour,
  kind,
  moments,
  moves,
  start,
  starts,
  stops,
} from './ring.examples.js';
import { flush, testRedis } from './redis.examples.js';
import { asTheyRing } from './ringing.js';

let url: string;
let database: DataSource;
let log: MemoryLog;
let endings: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [AppointmentRow, OwingRow, AlarmRow]);
  log = new MemoryLog();
});
afterEach(async () => {
  for (const stop of endings) await stop();
  endings = [];
  await database.destroy();
});

const brisk = { idleMs: 5, pollMs: 20 };

/** A deadline runner that sweeps only when told, unless `sweepMs` says otherwise. */
const runner = async (
  clock: HandClock | SystemClock,
  options: Readonly<{ jobs?: Jobs; sweepMs?: number }> = {},
) => {
  const projections = new ProjectionRunner({ log, readModels: database, pace: brisk });
  const desk = new Desk(log, clock);
  const deadlines = new DeadlineRunner({
    readModels: database,
    projections,
    dispatcher: desk,
    clock,
    moments,
    sweepMs: options.sweepMs ?? 36e5,
    ...(options.jobs && { jobs: options.jobs }),
  });
  endings.push(
    () => deadlines.stop(),
    () => projections.stop(),
  );
  await deadlines.run([kind]);
  // Its own first sweep is over: on a busy machine it would take some of what a test rings.
  await until(async () => deadlines.health().sweptMs !== null);
  return { desk, deadlines };
};

const until = async (isSo: () => Promise<boolean>, ms = 10_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('still not so');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Waits until the tables have seen the whole log. */
const seen = async (): Promise<void> => {
  const head = await log.head();
  await until(async () => {
    const rows: { commit: string }[] = await database.query(
      'SELECT commit FROM platform.checkpoint',
    );
    return rows.length === 3 && rows.every(({ commit }) => commit === head!.commit);
  });
};

const appointmentsNow = async (): Promise<readonly (readonly string[])[]> => {
  const rows = await database.getRepository(AppointmentRow).find({ order: { subjectId: 'ASC' } });
  return rows.map(({ subjectId, status }) => [subjectId, status]);
};

describe('Appointments', () => {
  it('are kept of running, excluded and met clocks, with their history', async () => {
    const soon = plusMs(start, 2 * hour);
    const late = plusMs(start, 30 * 24 * hour);
    log.append(fileOf(1), event(starts(soon)));
    log.append(fileOf(2), event(starts(late)));
    log.append(fileOf(3), event(starts(soon)), event(moves(soon, true)));
    log.append(fileOf(4), event(starts(soon)), event(moves(late)), event(stops('met')));
    await runner(new HandClock());
    await seen();
    expect(await appointmentsNow()).toEqual([
      ['1', 'running'],
      ['2', 'running'],
      ['3', 'excluded'],
      ['4', 'met'],
    ]);
    const met = await database.getRepository(AppointmentRow).findOneByOrFail({ stream: fileOf(4) });
    expect(met.history.map(({ op }) => op)).toEqual(['start', 'move', 'stop']);
    expect(met).toMatchObject({ due: late, duty: 'officer', stoppedAt: start, facts: { start } });
  });
});

describe('Alarms of one moment', () => {
  it('ring as a clock tells them: it nears, it is over, somebody above hears of it', () => {
    const alarm = (kind: 'reminder' | 'expiry' | 'escalation', step = 1, at = start) => ({
      kind,
      step,
      at,
    });
    const inOrder = [
      alarm('escalation', 9, plusMs(start, -1)),
      alarm('reminder', 1),
      alarm('reminder', 2),
      alarm('expiry'),
      alarm('escalation'),
    ];
    expect(inOrder.toReversed().toSorted(asTheyRing)).toEqual(inOrder);
  });
});

describe('Ringing by the sweeper alone, with a simulated clock', () => {
  it('rings the reminder, the expiry and the escalation each at its moment, and once', async () => {
    const due = plusMs(start, 2 * hour);
    const clock = new HandClock();
    log.append(fileOf(1), event(starts(due)));
    const { desk, deadlines } = await runner(clock);
    const ringsAt = async (at: Instant) => {
      clock.at = at;
      await seen();
      await deadlines.sweep();
      await deadlines.sweep();
      return (await desk.rang(fileOf(1))).length;
    };
    expect(await ringsAt(start)).toBe(0);
    expect(await ringsAt(plusMs(due, -hour))).toBe(1);
    expect(await ringsAt(due)).toBe(1);
    expect(await ringsAt(plusMs(due, 1))).toBe(2);
    expect(await ringsAt(plusMs(due, hour))).toBe(3);
    expect(await ringsAt(plusMs(due, 100 * hour))).toBe(3);
    expect(await desk.rang(fileOf(1))).toEqual([
      `reminder-1 ${due}`,
      `expiry-1 ${due}`,
      `escalation-1 ${due}`,
    ]);
    expect(desk.sent).toHaveLength(3);
    expect(desk.sent.map(({ validAt }) => validAt)).toEqual([undefined, due, undefined]);
  });

  it('is silent for clocks that were stopped, moved or stand', async () => {
    const due = plusMs(start, hour);
    const clock = new HandClock(plusMs(start, 10 * hour));
    const moved = plusMs(start, 100 * hour);
    log.append(fileOf(1), event(starts(due)), event(stops('met')));
    log.append(fileOf(2), event(starts(due)), event(moves(moved)));
    log.append(fileOf(3), event(starts(due)), event(moves(due, true)));
    const { desk, deadlines } = await runner(clock);
    await seen();
    await deadlines.sweep();
    expect(desk.sent).toEqual([]);
    clock.at = plusMs(moved, 1);
    await deadlines.sweep();
    expect(await desk.rang(fileOf(2))).toEqual([`reminder-1 ${moved}`, `expiry-1 ${moved}`]);
  });

  it('rings again what got no answer or came early, with the same command id', async () => {
    const due = plusMs(start, hour);
    const clock = new HandClock(plusMs(due, 1));
    log.append(fileOf(1), event(starts(due)));
    const { desk, deadlines } = await runner(clock);
    await seen();
    desk.failures = 1;
    // The deciding process believes it is a moment earlier than the sweeper does.
    const behind = new HandClock(due);
    Object.assign(desk, { clock: behind });
    await deadlines.sweep();
    expect(await desk.rang(fileOf(1))).toEqual([]);
    expect(deadlines.health().lastError).toContain('1 alarms could not ring');
    behind.at = plusMs(due, 1);
    clock.at = plusMs(due, 60_000);
    await deadlines.sweep();
    expect(await desk.rang(fileOf(1))).toEqual([`reminder-1 ${due}`, `expiry-1 ${due}`]);
    expect(new Set(desk.sent.map(({ commandId }) => commandId)).size).toBe(2);
    expect(desk.sent).toHaveLength(4);
  });

  it('ES-4 · says that clocks do not ring, and why, for as long as one waits that was tried', async () => {
    const due = plusMs(start, hour);
    const clock = new HandClock(plusMs(due, 1));
    log.append(fileOf(1), event(starts(due)));
    const { desk, deadlines } = await runner(clock);
    await seen();
    const denied = () => Promise.reject(Object.assign(new Error(''), { type: 'access-denied' }));
    const send = desk.send.bind(desk);
    Object.assign(desk, { send: denied });
    await deadlines.sweep();
    const told = /2 alarms could not ring.*access-denied/;
    expect(deadlines.health().lastError).toMatch(told);
    // The next sweep finds nothing that is due again already: that is no reason to be well.
    await deadlines.sweep();
    expect(deadlines.health().lastError).toMatch(told);
    Object.assign(desk, { send });
    clock.at = plusMs(due, 60_000);
    await deadlines.sweep();
    expect(deadlines.health()).toMatchObject({ rung: 2, lastError: null });
  });

  it('rings once in effect when two sweep at the same time', async () => {
    const due = plusMs(start, hour);
    const clock = new HandClock(plusMs(due, 1));
    for (let at = 0; at < 60; at += 1) log.append(fileOf(at), event(starts(due)));
    const { desk, deadlines } = await runner(clock);
    await seen();
    await Promise.all([deadlines.sweep(), deadlines.sweep(), deadlines.sweep()]);
    expect(desk.sent).toHaveLength(120);
    for (let at = 0; at < 60; at += 1) expect(await desk.rang(fileOf(at))).toHaveLength(2);
  });
});

/** A job store that is away: nothing it is asked is ever answered. */
class SilentJobs extends Jobs {
  asked = 0;
  override start = (): Promise<void> => Promise.resolve();
  override set = (): Promise<void> => this.silent();
  override answers = (): Promise<void> => this.silent();
  override stop = (): Promise<void> => Promise.resolve();

  private silent(): Promise<void> {
    this.asked += 1;
    return new Promise(() => undefined);
  }
}

describe('SEC-4 · While the store of jobs is away', () => {
  it('every clock rings by the sweeper, which says so and asks once', async () => {
    const due = plusMs(start, hour);
    log.append(fileOf(1), event(starts(due)));
    const jobs = new SilentJobs();
    const clock = new HandClock(plusMs(due, 60_000));
    const { desk, deadlines } = await runner(clock, { jobs });
    await seen();
    await deadlines.sweep();
    // The runner's own first sweep may have taken one of the two.
    await until(async () => (await desk.rang(fileOf(1))).length === 2);
    expect(await desk.rang(fileOf(1))).toEqual([`reminder-1 ${due}`, `expiry-1 ${due}`]);
    await deadlines.sweep();
    expect(deadlines.health()).toMatchObject({
      lastError: null,
      jobsAway: expect.stringContaining('does not answer') as string,
    });
    expect(jobs.asked).toBe(1);
  });

  it('the runner starts, rings and stops although nobody listens there', async () => {
    const due = plusMs(new SystemClock().now(), -60_000);
    log.append(fileOf(1), event(starts(due)));
    const jobs = new BullJobs({ kind: 'redis', url: 'redis://127.0.0.1:1' });
    const { desk, deadlines } = await runner(new SystemClock(), { jobs });
    await seen();
    await deadlines.sweep();
    await until(async () => (await desk.rang(fileOf(1))).includes(`expiry-1 ${due}`));
    expect(deadlines.health().jobsAway).toContain('does not answer');
    await deadlines.stop();
  }, 30_000);
});

const wipeJobs = async (store: JobStore): Promise<void> => {
  if (store.kind === 'postgres') await database.query('TRUNCATE bullmq.job CASCADE');
  else await flush(store.url);
};

const redis = await testRedis();
if (!redis)
  process.stderr.write('No REDIS_URL and no redis-server: BullMQ on Redis is NOT TESTED here.\n');
afterAll(() => redis?.stop());
const stores: readonly JobStore['kind'][] = ['postgres', ...(redis ? ['redis' as const] : [])];

describe('Ringing by BullMQ', () => {
  // oxlint-disable-next-line jest/no-disabled-tests
  if (!redis) it.skip('rings on Redis too, where there is a redis-server', () => undefined);

  it.each(stores)(
    'rings at the moment, and loses nothing when all jobs are wiped (%s)',
    async (kind) => {
      const store: JobStore = { kind, url: kind === 'redis' ? redis!.url : url };
      const clock = new SystemClock();
      const due = plusMs(clock.now(), 1_200);
      const later = plusMs(clock.now(), 2_500);
      log.append(fileOf(1), event(starts(due)));
      log.append(fileOf(2), event(starts(later)));
      const { desk, deadlines } = await runner(clock, {
        jobs: new BullJobs(store),
        sweepMs: 3_600_000,
      });
      await seen();
      await deadlines.sweep();
      await until(async () => (await desk.rang(fileOf(1))).includes(`expiry-1 ${due}`));
      expect(Date.now() - Date.parse(due)).toBeLessThan(1_000);
      await wipeJobs(store);
      // A job that was already taken may still ring; what counts is that the sweeper rings what is
      // left.
      await until(async () => {
        await deadlines.sweep();
        return (await desk.rang(fileOf(2))).includes(`expiry-1 ${later}`);
      });
      expect(await desk.rang(fileOf(2))).toEqual([`reminder-1 ${later}`, `expiry-1 ${later}`]);
      expect(await desk.rang(fileOf(1))).toEqual([`reminder-1 ${due}`, `expiry-1 ${due}`]);
    },
  );
});
