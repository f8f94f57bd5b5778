import { randomUUID } from 'node:crypto';
import { withPostgres } from '#stand-ins/embedded';
import { Decisions } from '#platform/store';
import type { Actor } from '#domain/kernel';
import {
  type Dispatch,
  Dispatcher,
  Lease,
  ProjectionRunner,
  type Followed,
} from '#platform/following';
import { anyEnvelope, realStore, type RealStore, TestWorld } from '#testing';
import type { DataSource } from 'typeorm';
import { docket, DocketRow } from '../../../platform/following/trials/docket.examples.js';
import { brisk, fresh, until } from '../../../platform/following/trials/harness.examples.js';
import { type ControlCommand, controlNoun } from '../control/control.noun.js';
import type { ControlEvent } from '../control/control.events.js';
import type { Control } from '../control/control.state.js';
import { ordersOf, type OrderView } from '../http/order-list.js';
import { Foreman } from './foreman.js';

const operator: Actor = {
  kind: 'person',
  id: 'du',
  name: '杜子健',
  capacity: { organ: 'bureau', post: 'ops', roles: ['operator'] },
};
const name = docket.name;

/** A district's files, their docket, and a worker that takes orders: real store, real database. */
export class Workshop {
  runner!: ProjectionRunner;
  foremen: Foreman[] = [];
  readonly decisions: Decisions<ControlCommand, Control, ControlEvent>;

  private constructor(
    readonly store: RealStore,
    readonly database: DataSource,
  ) {
    const world = new TestWorld(store.store, store.log);
    this.decisions = new Decisions(controlNoun, controlNoun, world);
  }

  static async open(): Promise<Workshop> {
    const store = await realStore();
    return new Workshop(store, await fresh(await (await withPostgres()).freshDatabase()));
  }

  /** Writes a few files and follows them. */
  async begin(files: number, of: Followed = docket) {
    for (let file = 0; file < files; file += 1) await this.file(`f${file}`);
    this.runner = this.newRunner();
    await this.runner.run(of);
    const data = { name, kind: 'projection' as const, version: of.version };
    await this.say({ type: 'NoteFollowing', data }, system);
    await this.seen();
  }

  newRunner(): ProjectionRunner {
    return new ProjectionRunner({ log: this.store.log, readModels: this.database, pace: brisk });
  }

  /** One file: filed, noted twice. */
  async file(id: string, label = 'l'): Promise<void> {
    const event = (type: string, data: object) => ({
      id: randomUUID(),
      type,
      data,
      metadata: anyEnvelope(),
    });
    const filedAt = '2026-03-02T01:00:00.000Z';
    await this.store.store.append(
      `exampleFile-440704.${id}`,
      [
        event('Filed', { caseId: id, party: '江海厂', filedAt }),
        event('Noted', { note: 'a', label }),
        event('Noted', { note: 'b', label }),
      ],
      'none',
    );
  }

  /** Something that concerns no file. */
  async unrelated(at: number): Promise<void> {
    const event = { id: randomUUID(), type: 'Whatever', data: {}, metadata: anyEnvelope() };
    await this.store.store.append(`otherThing-440704.${at}`, [event], 'none');
  }

  /** Waits until the live table stands at the end of what concerns it. */
  async seen(): Promise<void> {
    await until(async () => {
      const [log, table] = await Promise.all([this.filesInLog(), this.filesInTable()]);
      return log === table;
    });
  }

  foreman(step?: (step: string) => void): Foreman {
    const { store, database, runner } = this;
    const send = (command: Dispatch) => this.send(command);
    const foreman = new Foreman({
      readModels: database,
      log: store.log,
      projections: runner,
      dispatcher: new (class extends Dispatcher {
        override send = send;
      })(),
      district: '440704',
      owner: randomUUID(),
      pollMs: 20,
      ...(step && { step }),
    });
    this.foremen.push(foreman);
    foreman.start();
    return foreman;
  }

  async order(command: ControlCommand): Promise<string> {
    const commandId = randomUUID();
    await this.say(command, operator, commandId);
    return commandId;
  }

  /** The order once it was answered. */
  async answered(order: string): Promise<OrderView> {
    let found: OrderView | undefined;
    await until(async () => {
      found = (await this.orders()).find((one) => one.order === order);
      return found?.outcome !== null && found !== undefined;
    }, 15_000);
    return found!;
  }

  orders(): Promise<readonly OrderView[]> {
    return ordersOf(this.store.log, this.database, { name, district: '440704' });
  }

  async builds(): Promise<string> {
    const rows: { text: string }[] = await this.database.query(
      `SELECT string_agg(build || ' ' || status, ', ' ORDER BY build) AS text FROM platform.build
        WHERE projection = $1`,
      [name],
    );
    return rows[0]!.text;
  }

  rows(): Promise<readonly DocketRow[]> {
    return this.database.getRepository(DocketRow).find({ order: { caseId: 'ASC' } });
  }

  /** As after a power cut: the next worker need not wait for the leases of the dead one. */
  async leasesRunOut(): Promise<void> {
    await this.database.query(`DELETE FROM platform.lease WHERE name LIKE 'order %'`);
  }

  lease(order: string, owner: string): Lease {
    return new Lease(this.database, `order ${order}`, owner, 60_000);
  }

  async close(): Promise<void> {
    for (const foreman of this.foremen) await foreman.stop();
    await this.runner?.stop();
    await this.store.stop();
    await this.database.destroy();
  }

  private say(command: ControlCommand, actor: Actor, commandId = randomUUID()) {
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    return this.decisions.handle({ id: name, command, actor, ...ids });
  }

  private async send({ id, type, data, commandId }: Dispatch): Promise<void> {
    const ids = { commandId, correlationId: commandId, causationId: commandId };
    const command = { type, data } as ControlCommand;
    await this.decisions.handle({ id, command, actor: system, ...ids });
  }

  private async filesInLog(): Promise<number> {
    let count = 0;
    for await (const { type } of this.store.log.readAll({ prefixes: ['exampleFile-'] }))
      if (type === 'Noted') count += 1;
    return count;
  }

  private async filesInTable(): Promise<number> {
    return (await this.rows()).reduce((sum, { notes }) => sum + notes, 0);
  }
}

const system: Actor = { kind: 'system', by: 'reaction', name: 'projection-control' };

/** As if a worker had followed a projection of that name, so that it can be ordered about. */
export const noteFollowingForSpec = async (store: RealStore, of: string): Promise<void> => {
  const decisions = new Decisions(controlNoun, controlNoun, new TestWorld(store.store, store.log));
  const command = { type: 'NoteFollowing', data: { name: of, kind: 'projection', version: 1 } };
  const ids = { commandId: randomUUID(), correlationId: randomUUID(), causationId: randomUUID() };
  await decisions.handle({ id: of, command: command as ControlCommand, actor: system, ...ids });
};
