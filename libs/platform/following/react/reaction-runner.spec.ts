import { Registry } from 'prom-client';
import { withPostgres } from '#stand-ins/embedded';
import { instant, type Reaction, refuse } from '#domain/kernel';
import { anyEnvelope, MemoryLog } from '#testing';
import type { DataSource } from 'typeorm';
import { type Dispatch, Dispatcher } from '../follow/dispatcher.js';
import { type FileEvent, files } from '../trials/docket.examples.js';
import { brisk, caughtUp, fresh, play, streamOf, until, wipe } from '../trials/harness.examples.js';
import { LogReader } from '../follow/log-reader.js';
import { Metrics } from '../follow/metrics.js';
import type { Owners } from './owed-after-refusal.js';
import { ReactionRunner } from './reaction-runner.js';
import { reactionCommandId } from './sent-after.js';

let database: DataSource;
let reader: LogReader;
let reactions: ReactionRunner;

beforeAll(async () => {
  database = await fresh(await (await withPostgres()).freshDatabase());
});
afterEach(async () => {
  await reactions.stop();
  await reader.stop();
  await wipe(database);
});
afterAll(() => database.destroy());

class Sent extends Dispatcher {
  readonly all: Dispatch[] = [];
  failures = 0;
  override async send(command: Dispatch): Promise<void> {
    this.all.push(command);
    if (command.id === 'refused') refuse('already-listed', 'It is listed.');
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('no answer');
    }
  }
}

const list: Reaction<FileEvent> = {
  name: 'blacklist.list-after-fine',
  from: files,
  on: {
    Fined: ({ fineFen }) => [
      { category: 'blacklistEntry', id: fineFen === 1 ? 'refused' : 'e1', type: 'List', data: {} },
    ],
  },
};

const registry = new Registry();
const metrics = new Metrics(registry, () => reactions.health(), 'reaction');

const run = async (
  log: MemoryLog,
  dispatcher: Dispatcher,
  {
    since,
    owners,
    reaction = list,
  }: Readonly<{ since?: 'now'; owners?: Owners; reaction?: Reaction<FileEvent> }> = {},
): Promise<void> => {
  reader = new LogReader(log);
  const parts = {
    log,
    readModels: database,
    reader,
    dispatcher,
    pace: brisk,
    metrics,
    ...(owners && { owners }),
  };
  reactions = new ReactionRunner(parts);
  await reactions.run(reaction, since ? { since } : {});
  await caughtUp(database, log);
};

const fined = (fineFen: number) => ({ type: 'Fined', data: { fineFen, on: '2026-03-02' } });

describe('A reaction', () => {
  it('sends commands with an id that follows from the event, in the district of the event', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    play(log, 1, [{ file: 0, what: 'note' }]);
    const [event] = log.append(streamOf(0), fined(7));
    await run(log, sent);
    expect(sent.all).toEqual([
      {
        category: 'blacklistEntry',
        id: 'e1',
        type: 'List',
        data: {},
        district: '440704',
        commandId: reactionCommandId(event!.id, list.name),
        by: {
          kind: 'reaction',
          name: list.name,
        },
        causedBy: {
          correlationId: 'test',
          eventId: event!.id,
        },
        validAt: event!.metadata['validAt'],
      },
    ]);
  });

  it('ES-1 REC-14 hands on what happened a week ago with its own moment', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    const weekAgo = instant('2026-09-09T15:00:00+08:00');
    play(log, 1, []);
    log.append(streamOf(0), { ...fined(7), metadata: anyEnvelope(weekAgo) });
    await run(log, sent);
    expect(sent.all.map(({ validAt }) => validAt)).toEqual([weekAgo]);
  });

  it('sends again what got no answer, with the same id', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    sent.failures = 2;
    play(log, 1, []);
    log.append(streamOf(0), fined(7));
    await run(log, sent);
    expect(sent.all).toHaveLength(3);
    expect(new Set(sent.all.map(({ commandId }) => commandId)).size).toBe(1);
  });

  it('is told to Prometheus as projections are', async () => {
    const log = new MemoryLog();
    play(log, 1, []);
    log.append(streamOf(0), fined(7));
    await run(log, new Sent());
    const labels = '{reaction="blacklist.list-after-fine",build="0"}';
    // The process knows of a commit a moment after the database.
    const inTime = `reaction_lag_seconds${labels} 0\n`;
    await until(async () => (await registry.metrics()).includes(inTime));
    const text = await registry.metrics();
    expect(text).toMatch(/reaction_events_total\{reaction="blacklist.list-after-fine"\} [1-9]/);
    for (const name of ['lag_events', 'lag_seconds', 'parked_streams', 'red'])
      expect(text).toContain(`reaction_${name}${labels} 0`);
  });

  it('passes over what it has no rule for without working on it', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    const worked = async (): Promise<number> =>
      Number(/reaction_events_total\{.*\} (\d+)/.exec(await registry.metrics())?.[1] ?? 0);
    const before = await worked();
    play(log, 3, []);
    log.append(streamOf(0), fined(7));
    await run(log, sent);
    await until(async () => (await worked()) > before);
    expect(await worked()).toBe(before + 1);
  });

  it('takes a refusal for an answer, which stays visible', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    play(log, 1, []);
    log.append(streamOf(0), fined(1), fined(2));
    await run(log, sent);
    expect(sent.all.map(({ id }) => id)).toEqual(['refused', 'e1']);
    expect(await database.query('SELECT error, status FROM platform.poison')).toEqual([
      { error: 'already-listed: It is listed.', status: 'skipped' },
    ]);
  });

  it('K10 notes what it sent for both files, and what undid it when its source was taken back', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    play(log, 1, []);
    const [first, second] = log.append(
      streamOf(0),
      { ...fined(1), metadata: anyEnvelope() },
      fined(2),
      { type: 'Closed', data: {} },
    );
    const reaction = {
      ...list,
      from: { ...files, takesBack: { Closed: { of: ['Fined'] as const } } },
      undo: {
        Fined: () => [{ category: 'blacklistEntry', id: 'e1', type: 'Delist', data: {} }],
      },
    };
    await run(log, sent, { reaction });
    let noted: readonly Record<string, unknown>[] = [];
    await until(async () => {
      noted = await database.query(
        `SELECT type, stream, refused, undoes FROM platform.consequence
          WHERE cause_stream = $1 ORDER BY at`,
        [streamOf(0)],
      );
      return noted.length === 6;
    });
    const e1 = 'blacklistEntry-440704.e1';
    const duty = (id: string) => `duty-440704.${reactionCommandId(id, list.name)}`;
    expect(
      noted.map(({ type, stream, refused, undoes }) => [type, stream, refused, undoes]),
    ).toEqual([
      ['List', 'blacklistEntry-440704.refused', 'already-listed', null],
      ['List', e1, null, null],
      ['Delist', e1, null, first!.id],
      ['WithdrawDuty', duty(first!.id), null, first!.id],
      ['Delist', e1, null, second!.id],
      ['WithdrawDuty', duty(second!.id), null, second!.id],
    ]);
  });

  it('K10 owes what was refused to whoever acted, or to whom its file belongs', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    const owners: Owners = {
      of: async (stream) => ({ kind: 'unit', organ: `bureau of ${stream}` }),
    };
    play(log, 1, []);
    const capacity = { organ: 'brigade', post: 'p', roles: ['officer'] };
    const actor = { kind: 'person', id: 'chen', name: '陈', capacity };
    const [byChen] = log.append(streamOf(0), {
      ...fined(1),
      metadata: { ...anyEnvelope(), actor },
    });
    log.append(streamOf(0), fined(1));
    await run(log, sent, { owners });
    expect(sent.all.map(({ category, type }) => `${category} ${type}`)).toEqual([
      'blacklistEntry List',
      'duty OweDuty',
      'blacklistEntry List',
      'duty OweDuty',
    ]);
    const [, first, , second] = sent.all;
    expect(first).toMatchObject({
      id: reactionCommandId(byChen!.id, list.name),
      data: {
        by: { kind: 'person', person: 'chen', organ: 'brigade' },
        rule: 'DTY-SETTLE',
        about: streamOf(0),
        event: byChen!.id,
      },
    });
    expect(first).not.toHaveProperty('validAt');
    expect(second?.data).toMatchObject({ by: { kind: 'unit', organ: `bureau of ${streamOf(0)}` } });
  });

  it('may begin with what comes after its first deployment', async () => {
    const log = new MemoryLog();
    const sent = new Sent();
    play(log, 1, []);
    log.append(streamOf(0), fined(7));
    await run(log, sent, { since: 'now' });
    log.append(streamOf(0), fined(8));
    await caughtUp(database, log);
    expect(sent.all).toHaveLength(1);
  });
});
