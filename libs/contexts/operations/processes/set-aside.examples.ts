import { randomUUID } from 'node:crypto';
import { withPostgres } from '#stand-ins/embedded';
import { Nouns } from '#platform/acts';
import { LiveAside } from '#platform/log';
import { ProjectionRunner } from '#platform/following';
import { historyOf, markOf } from '#platform/record';
import { type Dispatch, Dispatcher } from '#platform/following';
import { type Appended, Decisions, EventStore, type NewEvent } from '#platform/store';
import { type Actor, type Command, type Decider, knownTo, type StreamKind } from '#domain/kernel';
import { MemoryLog, SetClock, TestWorld, type ToAppend } from '#testing';
import type { DataSource } from 'typeorm';
import {
  docket,
  DocketRow,
  type FileEvent,
  files as anyFiles,
} from '../../../platform/following/trials/docket.examples.js';
import { brisk, fresh } from '../../../platform/following/trials/harness.examples.js';
import { asideNoun } from '../aside/aside.noun.js';
import { AsideKeeper } from './aside-keeper.js';
import { OrderProgress } from './order-progress.js';
import { decideAbout } from './poison-orders.js';
import { SettingAside } from './setting-aside.js';

type Note = Command<'Note', { note: string }>;

/** How many notes a file has; the next one says which it is. */
const noting: Decider<Note, { notes: number }, FileEvent> = {
  initial: { notes: 0 },
  decide: {
    Note: ({ note }, { notes }) => [
      { type: 'Noted', data: { note: `${note} ${notes + 1}`, label: 'l' } },
    ],
  },
  evolve: {
    Filed: (state) => state,
    Noted: ({ notes }, { note }) => ({ notes: notes + (note.length > 0 ? 1 : 0) }),
    Fined: (state) => state,
    Struck: (state) => state,
    Closed: (state) => state,
  },
};

const files: StreamKind<FileEvent> = { ...anyFiles, knows: knownTo(noting.evolve) };

const operator: Actor = {
  kind: 'person',
  id: 'du',
  name: '杜子健',
  capacity: { organ: 'bureau', post: 'ops', roles: ['operator'] },
};

/** Appends to the log in memory. */
class Kept extends EventStore {
  constructor(private readonly log: MemoryLog) {
    super();
  }
  async append(stream: string, events: readonly NewEvent[]): Promise<Appended> {
    const own = events.map((event) => ({ ...event, metadata: { ...event.metadata } }));
    return this.log.append(stream, ...own).at(-1)!;
  }
}

class Office extends TestWorld {
  constructor(
    log: MemoryLog,
    override readonly aside: LiveAside,
  ) {
    super(new Kept(log), log, new SetClock());
  }
}

const noted = (note: string): ToAppend => ({ type: 'Noted', data: { note, label: 'l' } });

/**
 * One file with an event that nobody can read, and everybody who would like to: a decider, a
 * reader, a table.
 */
export class DamagedFile {
  readonly stream = `exampleFile-440704.${randomUUID()}`;
  readonly id = this.stream.split('.')[1]!;
  readonly setting: SettingAside;
  readonly decisions: Decisions<Note, { notes: number }, FileEvent>;
  eventId = '';
  private readonly nouns: Nouns;
  private readonly runner: ProjectionRunner;
  private readonly keeper: AsideKeeper;

  private constructor(
    private readonly log: MemoryLog,
    readonly aside: LiveAside,
    private readonly database: DataSource,
  ) {
    const office = new Office(log, aside);
    const nouns = new Nouns(office);
    this.nouns = nouns;
    nouns.filesOf(asideNoun);
    this.decisions = new Decisions(files, noting, office);
    nouns.add(this.decisions);
    this.setting = new SettingAside(nouns, office);
    this.runner = new ProjectionRunner({ log, readModels: database, pace: brisk });
    this.keeper = new AsideKeeper({ readModels: database, aside, everyMs: 10 });
  }

  static async open(damage: Partial<ToAppend>): Promise<DamagedFile> {
    const log = new MemoryLog();
    const database = await fresh(await (await withPostgres()).freshDatabase());
    const file = new DamagedFile(log, new LiveAside(log, '440704'), database);
    const filed = { caseId: file.id, party: '江海厂', filedAt: '2026-03-02T01:00:00.000Z' };
    log.append(file.stream, { type: 'Filed', data: filed }, noted('a'));
    file.eventId = log.append(file.stream, { ...noted('?'), ...damage })[0]!.id;
    log.append(file.stream, noted('b'));
    await file.aside.ready;
    await file.runner.run(docket);
    file.keeper.start();
    return file;
  }

  /** Somebody acts on the file. */
  note(note: string) {
    return this.decisions.handle({
      ...asked(),
      id: this.id,
      command: { type: 'Note', data: { note } },
    });
  }

  /** Ids of its events, in their order. */
  async ids(): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const { id } of this.log.readStream(this.stream)) ids.push(id);
    return ids;
  }

  /** The history as it is told. */
  async history() {
    const { log, aside } = this;
    const history = await historyOf({ log, aside }, files, { district: '440704', id: this.id });
    return { types: history.events.map(({ type }) => type), ...markOf(history) };
  }

  /** The row, and what the table could not fold. */
  async table() {
    const [row] = await this.database.getRepository(DocketRow).find();
    const poison: { status: string; by: string | null; why: string | null }[] =
      await this.database.query(
        `SELECT status, by_whom AS by, why FROM platform.poison WHERE event_id = $1`,
        [this.eventId],
      );
    return { trail: row?.trail, poison: poison[0] };
  }

  order(eventId = this.eventId, stream = this.stream) {
    const request = { ...asked(), validAt: undefined, expectedRevision: undefined };
    return this.setting.order(eventId, { stream, reason: '升级回退遗留' }, request);
  }

  /** An operator lets the table alone skip it, as was always possible. */
  skipInTable() {
    const { setting, database: readModels, nouns } = this;
    class Sends extends Dispatcher {
      async send({ category, id, type, data, commandId }: Dispatch): Promise<void> {
        const actor: Actor = { kind: 'system', by: 'reaction', name: 'projection-control' };
        await nouns.of(category)({ ...asked(), id, command: { type, data }, commandId, actor });
      }
    }
    const data = { order: randomUUID(), reason: '旧版遗留', eventId: this.eventId };
    const forAll = { setting, dispatcher: new Sends(), district: '440704' };
    const progress = new OrderProgress(readModels);
    return decideAbout(
      docket.name,
      { type: 'ProjectionEventSkipped', data },
      {
        readModels,
        progress,
        by: operator,
        forAll,
      },
    );
  }

  async close(): Promise<void> {
    await this.keeper.stop();
    await this.runner.stop();
    await this.aside.onModuleDestroy();
    await this.database.destroy();
  }
}

const asked = () => {
  const commandId = randomUUID();
  return { commandId, correlationId: commandId, causationId: commandId, actor: operator };
};
