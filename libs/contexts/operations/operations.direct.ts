import { randomUUID } from 'node:crypto';
import type { EventLog } from '#platform/log';
import { Decisions, type DecisionWorld } from '#platform/store';
import type { Actor } from '#domain/kernel';
import { HeldByAnother, type Running } from '#platform/following';
import type { DataSource } from 'typeorm';
import { type ControlCommand, controlNoun } from './control/control.noun.js';
import type { ControlEvent, ProjectionRebuildAsked } from './control/control.events.js';
import type { Control } from './control/control.state.js';
import { OrderProgress } from './processes/order-progress.js';
import { leaseOf } from './processes/order-lease.js';
import { rebuildTable } from './processes/table-orders.js';

/**
 * What a rebuild by hand (直接重建) stands on: no API and no worker, but the database and the store
 * themselves.
 */
export type Direct = Readonly<{
  readModels: DataSource;
  log: EventLog;
  world: DecisionWorld;
  running: Running;
  /** Account of whoever sits at the terminal; the order is on record under it. */
  by: string;
  reason: string;
  show: boolean;
  eventsPerSecond?: number;
  signal: AbortSignal;
}>;

/**
 * `by-worker`: a worker runs, or somebody else is at it. `stopped`: the same again goes on from
 * there, so does a worker.
 */
export type DirectEnd =
  | Readonly<{ end: 'answered'; answer: ControlCommand }>
  | Readonly<{ end: 'stopped' | 'never-followed' }>
  | Readonly<{ end: 'by-worker'; holder: string | undefined }>;

/**
 * Does what a worker does about an order to rebuild: the order and its answer are in the log, and
 * its lease keeps a worker, or a second terminal, from doing it at once. An order left open by a
 * killed worker or terminal is gone on with.
 */
export const rebuildDirectly = async (direct: Direct): Promise<DirectEnd> => {
  const { readModels, world, running } = direct;
  const worker = await workerThatTells(readModels);
  if (worker) return { end: 'by-worker', holder: worker };
  const decisions = new Decisions<ControlCommand, Control, ControlEvent>(
    controlNoun,
    controlNoun,
    world,
  );
  const { state } = await decisions.stateOf(running.followed.name);
  if (state.kind === 'unknown') return { end: 'never-followed' };
  const left = state.open.find(({ type }) => type === 'ProjectionRebuildAsked');
  const order = left?.data.order ?? randomUUID();
  // Before the order is in the log, so that no worker that starts now takes it up.
  const lease = leaseOf(readModels, order, `terminal-${randomUUID()}`);
  const work = () => ordered(direct, decisions, order);
  return lease.during(work).catch((error: unknown) => {
    if (error instanceof HeldByAnother) return { end: 'by-worker' as const, holder: error.holder };
    throw error;
  });
};

type ControlDecisions = Decisions<ControlCommand, Control, ControlEvent>;

const ordered = async (
  direct: Direct,
  decisions: ControlDecisions,
  order: string,
): Promise<DirectEnd> => {
  const { readModels, log, running, reason, show, eventsPerSecond, signal } = direct;
  const { name } = running.followed;
  const actor: Actor = { kind: 'system', by: 'installation', name: `terminal:${direct.by}` };
  const say = (command: ControlCommand, commandId: string) =>
    decisions.handle({
      id: name,
      command,
      actor,
      commandId,
      correlationId: order,
      causationId: order,
    });
  const asked = Object.assign({ reason, show }, eventsPerSecond && { eventsPerSecond });
  if (!(await openOrder(decisions, name, order)))
    await say({ type: 'AskForRebuild', data: asked }, order);
  const open = (await openOrder(decisions, name, order))!;
  const progress = new OrderProgress(readModels);
  const notice = () => Promise.resolve();
  const answer = await rebuildTable(open, { readModels, log, running, progress, notice, signal });
  if (!answer || signal.aborted) return { end: 'stopped' };
  await say(answer, randomUUID());
  return { end: 'answered', answer };
};

const openOrder = async (
  decisions: ControlDecisions,
  name: string,
  order: string,
): Promise<ProjectionRebuildAsked | undefined> => {
  const { state } = await decisions.stateOf(name);
  return state.open
    .filter((one): one is ProjectionRebuildAsked => one.type === 'ProjectionRebuildAsked')
    .find(({ data }) => data.order === order);
};

/** Workers tell every two seconds how they are. */
const workerThatTells = async (readModels: DataSource): Promise<string | undefined> => {
  const [row]: { worker: string }[] = await readModels.query(
    `SELECT worker FROM platform.told WHERE at > now() - interval '10 seconds' LIMIT 1`,
  );
  return row?.worker;
};
