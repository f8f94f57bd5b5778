import { AppointmentRow, appointments } from '#platform/appointments';
import { withPostgres } from '#stand-ins/embedded';
import {
  type Act,
  type ClockChange,
  type ClockSet,
  instant,
  type RecomputeClocks,
  recomputeClocks,
  type StreamKind,
} from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import {
  type Dispatch,
  Dispatcher,
  LogReader,
  ProjectionRunner,
  ReactionRunner,
} from '#platform/following';
import { MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { openLaw, publish2027 } from '../http/law.examples.js';
import { LiveLaw } from '../../../platform/law-now/live-law.js';
import { ClockEffectRow, clockEffects } from './clock-effect.js';
import { recomputeAfterDaysOff, recomputeAfterNotice } from './recompute-after-notice.js';

const kind: StreamKind = { category: 'exampleFile', upcasters: {} };
const fileOf = (id: number): string => `exampleFile-440704.${id}`;
const pace = { idleMs: 5, pollMs: 20, leaseMs: 600, backOffMs: [1, 20] as const };

/** A context with clocks, as small as can be. */
class Desk extends Dispatcher {
  readonly sent: Dispatch[] = [];

  constructor(
    private readonly log: MemoryLog,
    private readonly law: LiveLaw,
  ) {
    super();
  }

  override async send(command: Dispatch): Promise<void> {
    this.sent.push(command);
    const stream = `${command.category}-${command.district}.${command.id}`;
    const running: Record<string, ClockSet> = {};
    for await (const { data } of this.log.readStream(stream))
      for (const change of (data as { clocks?: readonly ClockChange[] }).clocks ?? [])
        if (change.op === 'stop') delete running[change.clock];
        else running[change.clock] = change.set;
    const actor = { kind: 'system', by: 'reaction', name: 'test' } as const;
    const act = { actor, law: this.law.current() } as unknown as Act;
    const asked = command.data as RecomputeClocks['data'];
    for (const event of recomputeClocks(asked, running, act)) this.log.append(stream, event);
  }
}

let database: DataSource;
let log: MemoryLog;
let law: LiveLaw;
let desk: Desk;
let endings: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, [AppointmentRow, ClockEffectRow]);
  log = new MemoryLog();
  law = new LiveLaw(log, { district: '440704' });
  desk = new Desk(log, law);
});
afterEach(async () => {
  for (const stop of endings) await stop();
  endings = [];
  await law.stop();
  await database.destroy();
});

const until = async (isSo: () => Promise<boolean> | boolean, ms = 10_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`still not so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const start = (file: number, rule: string, day: string, on: LiveLaw = law): ClockSet => {
  const set = on.current().set(rule, { start: instant(`${day}T02:00:00Z`) }, 'officer');
  log.append(fileOf(file), {
    type: 'Something',
    data: { clocks: [{ op: 'start', clock: rule, set }] },
  });
  return set;
};

const react = async (knows: (event: string) => string | undefined = (id) => law.after(id)) => {
  const reader = new LogReader(log);
  const projections = new ProjectionRunner({ log, readModels: database, reader, pace });
  const reactions = new ReactionRunner({
    log,
    readModels: database,
    reader,
    dispatcher: desk,
    pace,
  });
  const stop = async () => {
    await Promise.all([projections.stop(), reactions.stop()]);
    await reader.stop();
  };
  endings.push(stop);
  await projections.run(appointments([kind]));
  await projections.run(clockEffects([kind]));
  const kinds = () => [kind];
  const parts = { log, readModels: database, law: { after: knows }, kinds, graceMs: 20 };
  await reactions.run(recomputeAfterNotice(parts));
  await reactions.run(recomputeAfterDaysOff(parts));
  return stop;
};

const effects = () => database.getRepository(ClockEffectRow).find({ order: { id: 'ASC' } });
const asked = () => desk.sent.map(({ id }) => id).sort();

/**
 * 1 is moved, 2 becomes certain, 3 is over, 4 lies in another year, 5 crosses New Year without a
 * change.
 */
const story = (): void => {
  start(1, 'ENF-D5', '2027-02-01');
  start(2, 'ENF-D5', '2027-03-01');
  start(3, 'ENF-D5', '2027-02-01');
  log.append(fileOf(3), {
    type: 'Done',
    data: {
      clocks: [
        { op: 'stop', clock: 'ENF-D5', outcome: 'met', at: instant('2027-02-02T02:00:00Z') },
      ],
    },
  });
  start(4, 'ENF-D5', '2026-09-28');
  start(5, 'ENF-D1', '2026-12-20');
};

describe('After a notice was published', () => {
  it('the clocks it may move are computed anew, and the list says what changed', async () => {
    story();
    const notice = publish2027(log);
    await react();
    await until(async () => (await effects().catch(() => [])).length === 2);
    expect(asked()).toEqual(['1', '2', '5']);
    expect(new Set(desk.sent.map(({ validAt }) => validAt))).toEqual(new Set([undefined]));
    expect(new Set(desk.sent.map(({ commandId }) => commandId)).size).toBe(3);
    expect(desk.sent[0]).toMatchObject({
      type: 'RecomputeClocks',
      data: { year: 2027, calendar: law.after(notice.id) },
      by: { kind: 'reaction', name: 'calendar.recompute-clocks' },
      causedBy: { eventId: notice.id },
    });
    const [moved, settled] = await effects();
    expect(moved).toMatchObject({
      stream: fileOf(1),
      clock: 'ENF-D5',
      dueBefore: '2027-02-08',
      dueAfter: '2027-02-09',
      provisionalBefore: true,
      provisionalAfter: false,
      calendarAfter: law.current().calendar,
    });
    expect(settled).toMatchObject({ dueBefore: '2027-03-08', dueAfter: '2027-03-08' });
    await until(async () => {
      const row = await database.getRepository(AppointmentRow).findOneBy({ stream: fileOf(1) });
      return row?.dueDate === '2027-02-09' && row.history.length === 2;
    });
  });

  it('the same is asked again after a crash, under the same ids, and changes nothing', async () => {
    story();
    publish2027(log);
    const stop = await react();
    await until(async () => (await effects().catch(() => [])).length === 2);
    await stop();
    const first = new Map(desk.sent.map(({ id, commandId }) => [id, commandId]));
    await database.query(
      `DELETE FROM platform.checkpoint WHERE projection = 'calendar.recompute-clocks'`,
    );
    desk.sent.length = 0;
    await react();
    await until(() => desk.sent.length > 0);
    for (const { id, commandId } of desk.sent) expect(commandId).toBe(first.get(id));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await effects()).toHaveLength(2);
  });

  it('nothing is asked before the law of the process knows the notice', async () => {
    story();
    publish2027(log);
    let known = false;
    await react((id) => (known ? law.after(id) : undefined));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked()).toEqual([]);
    known = true;
    await until(async () => (await effects().catch(() => [])).length === 2);
  });
});

describe('After the district settled days off of the place', () => {
  it('the clocks that run over them are computed anew, and no others', async () => {
    start(1, 'ENF-D5', '2026-12-07');
    start(2, 'ENF-D5', '2026-09-28');
    const days = [{ date: '2026-12-09', festival: '本地假日' }];
    const override = {
      rule: 'CAL-LOCAL',
      from: '2026-12-01',
      table: { form: 'days-off', days },
      why: '本地规定',
      decidedBy: '江府〔2026〕9号',
      decidedOn: '2026-11-03',
    };
    log.append('lawSetting-440704.CAL-LOCAL', {
      type: 'SettingConfirmed',
      data: { override, by: 'ou' },
    });
    await react();
    await until(async () => (await effects().catch(() => [])).length === 1);
    expect(asked()).toEqual(['1']);
    expect(await effects()).toMatchObject([
      { stream: fileOf(1), dueBefore: '2026-12-14', dueAfter: '2026-12-15' },
    ]);
  });
});

describe('GET /law/calendars/{year}/effects', () => {
  it('lists them page by page, and names what is wrong in a question', async () => {
    story();
    publish2027(log);
    await react();
    await until(async () => (await effects().catch(() => [])).length === 2);
    const open = await openLaw(database);
    endings.unshift(() => open.app.close());
    const page = await open.get('/law/calendars/2027/effects?limit=1&sort=dueAfter');
    expect(page.body).toMatchObject({ total: 2, items: [{ subjectId: '1' }] });
    const next = await open.get(`/law/calendars/2027/effects?limit=1&after=${page.body.next}`);
    expect(next.body.items).toMatchObject([{ subjectId: '2', provisionalBefore: true }]);
    const none = await open.get('/law/calendars/2027/effects?rule=ENF-D3');
    expect(none.body).toMatchObject({ total: 0, items: [] });
    expect((await open.get('/law/calendars/2026/effects')).body.total).toBe(0);
    const wrong = async (path: string) =>
      (await open.get(path)).body.fields?.map(({ field }) => field);
    expect(await wrong('/law/calendars/soon/effects')).toContain('year');
    expect(await wrong('/law/calendars/2027/effects?limit=0')).toContain('limit');
    expect(await wrong('/law/calendars/2027/effects?sort=colour')).toEqual(['sort']);
  });
});
