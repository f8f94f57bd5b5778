import { setTimeout as sleep } from 'node:timers/promises';
import { v5 } from 'uuid';
import { type EventLog, type EventsAside, LiveFold } from '#platform/log';
import { type Actor, evolveOne, partsOf, type Recorded, Refusal } from '#domain/kernel';
import { type Dispatcher, HeldByAnother, type ProjectionRunner } from '#platform/following';
import type { DataSource } from 'typeorm';
import type { ControlEvent, ProjectionOrder } from '../control/control.events.js';
import type { ControlCommand } from '../control/control.noun.js';
import { type Control, evolveControl, noControl } from '../control/control.state.js';
import { controlStream } from '../control/control.stream.js';
import { decideAbout } from './poison-orders.js';
import type { SettingAside } from './setting-aside.js';
import { liveLag } from './live-lag.js';
import { leaseOf } from './order-lease.js';
import { OrderProgress } from './order-progress.js';
import { rollBack } from './go-back.js';
import {
  checkTable,
  dropTable,
  rebuildTable,
  switchTable,
  type TableWork,
} from './table-orders.js';

/** What the foreman works with. */
export type ForemanParts = Readonly<{
  readModels: DataSource;
  log: EventLog;
  aside?: EventsAside;
  /** Where a skipped event that nobody can read is set aside for deciding and reading too. */
  setting?: Pick<SettingAside, 'found'>;
  projections: Pick<ProjectionRunner, 'all' | 'notice' | 'lagMs'>;
  dispatcher: Dispatcher;
  district: string;
  owner: string;
  /** Hears of rows that do not say what the log says. */
  tell?: TableWork['tell'];
  pollMs?: number;
  step?: (step: string) => void;
}>;

type Controls = Map<string, Control>;
type Work = Readonly<{ abort: AbortController; done: Promise<void> }>;

const answers = '6f3a1f0e-6a0c-5c6c-9c39-0b6f4a1f6a55';

/**
 * Follows what operators (系统运维) order, carries it out and answers. Which orders are open
 * follows from the log alone, so a killed worker takes them up again; several workers agree by
 * lease who does which.
 */
export class Foreman {
  private readonly givenBy = new Map<string, Actor>();
  private readonly live: LiveFold<Controls, ControlEvent>;
  private readonly working = new Map<string, Work>();
  private readonly ending = new AbortController();
  private readonly progress: OrderProgress;
  constructor(private readonly parts: ForemanParts) {
    this.progress = new OrderProgress(parts.readModels);
    this.live = new LiveFold<Controls, ControlEvent>(parts.log, {
      name: 'projection orders',
      ...(parts.aside && { aside: parts.aside }),
      district: parts.district,
      kinds: [controlStream],
      initial: new Map(),
      fold: (states, event) => this.noted(states, event),
      onNews: ({ stream }) => this.look(partsOf(stream)!.id),
    });
  }

  start(): void {
    this.live.start().ready.then(
      () => [...this.live.current().keys()].forEach((name) => this.look(name)),
      () => undefined,
    );
  }

  /** Stops what is under way; whoever starts next goes on with it. */
  async stop(): Promise<void> {
    this.ending.abort();
    for (const { abort } of this.working.values()) abort.abort();
    await this.live.stop();
    await Promise.all([...this.working.values()].map(({ done }) => done));
  }

  /** How it is, for the health of the process: orders that cannot be read are not carried out. */
  health() {
    return this.live.health(() => 'ok');
  }

  private noted(states: Controls, event: Recorded<ControlEvent>): Controls {
    const name = partsOf(event.stream)!.id;
    states.set(name, evolveOne(evolveControl, states.get(name) ?? noControl, event));
    if ('order' in event.data && !this.givenBy.has(event.data.order))
      this.givenBy.set(event.data.order, event.envelope.actor);
    return states;
  }

  /** Takes up what is open, lets go of what is not any more. */
  private look(name: string): void {
    const { open } = this.live.current().get(name)!;
    for (const order of open) this.takeUp(name, order);
    for (const [key, { abort }] of this.working)
      if (key.startsWith(`${name} `) && !open.some(({ data }) => key === `${name} ${data.order}`))
        abort.abort();
  }

  private takeUp(name: string, order: ProjectionOrder): void {
    const key = `${name} ${order.data.order}`;
    if (this.working.has(key) || this.ending.signal.aborted) return;
    const abort = new AbortController();
    const done = this.untilDone(name, order, abort.signal).finally(() => this.working.delete(key));
    this.working.set(key, { abort, done });
  }

  private async untilDone(
    name: string,
    order: ProjectionOrder,
    signal: AbortSignal,
  ): Promise<void> {
    const { readModels, owner, pollMs = 1_000 } = this.parts;
    const { order: id } = order.data;
    const lease = leaseOf(readModels, id, owner);
    while (!signal.aborted)
      try {
        return await lease.during(() => this.once(name, order, signal));
      } catch (error) {
        if (!(error instanceof HeldByAnother))
          await this.progress.hindered(id, error).catch(() => undefined);
        await rest(pollMs, signal);
      }
  }

  private async once(name: string, order: ProjectionOrder, signal: AbortSignal): Promise<void> {
    const answer = await this.carryOut(name, order, signal).catch(async (error: unknown) => {
      // The order is ours, and somebody builds the same table without one: operators see who.
      if (error instanceof HeldByAnother) await this.progress.hindered(order.data.order, error);
      throw error;
    });
    if (answer && !signal.aborted) await this.answer(name, answer);
  }

  private async carryOut(
    name: string,
    order: ProjectionOrder,
    signal: AbortSignal,
  ): Promise<ControlCommand | undefined> {
    const { readModels, log, projections, step, tell } = this.parts;
    const { progress } = this;
    if (order.type === 'ProjectionEventSkipped' || order.type === 'ProjectionEventRetried') {
      const by = this.givenBy.get(order.data.order);
      const { setting, dispatcher, district } = this.parts;
      const forAll = setting && { setting, dispatcher, district };
      return decideAbout(name, order, { readModels, progress, by, ...(forAll && { forAll }) });
    }
    const running = projections.all().find(({ followed }) => followed.name === name);
    if (!running) {
      const why = 'The worker does not follow it any more.';
      return {
        type: 'NoteOrderFailed',
        data: { order: order.data.order, code: 'not-followed', why },
      };
    }
    const notice = () => projections.notice();
    const lagMs = liveLag(readModels, () => projections.lagMs());
    const given = { readModels, log, running, progress, notice, signal, lagMs };
    const work = { ...given, ...(step && { step }), ...(tell && { tell }) };
    return aboutTable(order, work);
  }

  /** Kept at it until the store has it: an order without an answer would be carried out again. */
  private async answer(name: string, { type, data }: ControlCommand): Promise<void> {
    const { dispatcher, district } = this.parts;
    const { order } = data as { order: string };
    await dispatcher
      .send({
        category: controlStream.category,
        district,
        id: name,
        type,
        data,
        commandId: v5(order, answers),
        by: { kind: 'reaction', name: 'projection-control' },
      })
      .catch((error: unknown) => {
        // Answered before: by this worker before a crash, or by another.
        if (!(error instanceof Refusal)) throw error;
      });
  }
}

type TableOrder = Exclude<
  ProjectionOrder,
  { type: 'ProjectionEventSkipped' | 'ProjectionEventRetried' }
>;

const tableOrders: {
  readonly [Type in TableOrder['type']]: (
    order: Extract<TableOrder, { type: Type }>,
    work: TableWork,
  ) => Promise<ControlCommand | undefined>;
} = {
  ProjectionRebuildAsked: rebuildTable,
  ProjectionSwitchAsked: switchTable,
  ProjectionRollbackAsked: rollBack,
  ProjectionDropAsked: dropTable,
  ProjectionCheckAsked: checkTable,
};

type Does = (order: TableOrder, work: TableWork) => Promise<ControlCommand | undefined>;

const aboutTable = (order: TableOrder, work: TableWork): Promise<ControlCommand | undefined> =>
  (tableOrders[order.type] as Does)(order, work);

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
