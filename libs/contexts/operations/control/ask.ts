import { type Command, type Decide, refuse } from '#domain/kernel';
import type {
  ProjectionDropAsked,
  ProjectionEventRetried,
  ProjectionEventSkipped,
  ProjectionRebuildAsked,
  ProjectionRebuildStopped,
  ProjectionRollbackAsked,
  ProjectionSwitchAsked,
} from './control.events.js';
import type { Control } from './control.state.js';
import {
  mustBeFollowed,
  mustHaveTable,
  onlyTheOperator,
  theOperatorOrTheTerminal,
} from './who-may.js';

type Reason = { reason: string };

export type AskForRebuild = Command<
  'AskForRebuild',
  Reason & { show?: boolean; eventsPerSecond?: number }
>;
export type StopRebuild = Command<'StopRebuild', Reason>;
export type AskForSwitch = Command<'AskForSwitch', Reason>;
export type AskForRollback = Command<'AskForRollback', Reason & { evenIfBehind?: boolean }>;
export type AskForDrop = Command<'AskForDrop', Reason & { build: number }>;
export type SkipEvent = Command<'SkipEvent', Reason & { eventId: string }>;
export type RetryEvent = Command<'RetryEvent', Reason & { eventId: string }>;

/** No limit of its own: a rebuild gives way to live projections by itself. An operator may set one（限速）. */
const usualEventsPerSecond = 1_000_000;

const changesTable = new Set([
  'ProjectionRebuildAsked',
  'ProjectionSwitchAsked',
  'ProjectionRollbackAsked',
  'ProjectionDropAsked',
]);

const busyWith = ({ open }: Control, types: ReadonlySet<string>): string | undefined =>
  open.find(({ type }) => types.has(type))?.type;

const mustBeIdle = (state: Control, types: ReadonlySet<string> = changesTable): void => {
  const order = busyWith(state, types);
  if (order)
    refuse(
      'order-under-way',
      `${order} is not answered yet: wait for it, or stop it（操作进行中）.`,
    );
};

/** Folds the table anew beside the live one（重建）, at most so many events a second, and compares it with a control fold. */
export const askForRebuild: Decide<AskForRebuild, Control, ProjectionRebuildAsked> = (
  { reason, show = true, eventsPerSecond = usualEventsPerSecond },
  state,
  act,
) => {
  theOperatorOrTheTerminal(act);
  mustBeFollowed(state);
  mustHaveTable(state);
  mustBeIdle(state);
  if (state.proved !== undefined)
    refuse(
      'rebuilt-already',
      `Build ${state.proved} proved right and waits: switch to it or drop it（已有待切换版本）.`,
    );
  const { wrong } = state;
  const discards = wrong === undefined ? {} : { discards: wrong };
  const order = { order: act.commandId, reason, show, eventsPerSecond };
  return [{ type: 'ProjectionRebuildAsked', data: Object.assign(order, discards) }];
};

/** Stops a rebuild under way（停止重建）. Nothing when none is. */
export const stopRebuild: Decide<StopRebuild, Control, ProjectionRebuildStopped> = (
  { reason },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  const running = state.open.find(({ type }) => type === 'ProjectionRebuildAsked');
  if (!running) return [];
  return [{ type: 'ProjectionRebuildStopped', data: { order: running.data.order, reason } }];
};

/** Lets queries see the build that proved right（切换）; it is compared once more before. */
export const askForSwitch: Decide<AskForSwitch, Control, ProjectionSwitchAsked> = (
  { reason },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  mustHaveTable(state);
  mustBeIdle(state);
  if (state.proved === undefined)
    refuse('nothing-proved', 'No rebuilt table waits to be shown: rebuild first（请先重建）.');
  return [
    { type: 'ProjectionSwitchAsked', data: { order: act.commandId, reason, build: state.proved } },
  ];
};

const switches = new Set(['ProjectionSwitchAsked', 'ProjectionRollbackAsked']);

/**
 * Lets queries see the build from before again（回退）, even while a rebuild runs. It catches up first; `evenIfBehind`: readers
 * may step back in time（允许数据倒退）.
 */
export const askForRollback: Decide<AskForRollback, Control, ProjectionRollbackAsked> = (
  { reason, evenIfBehind = false },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  mustHaveTable(state);
  mustBeIdle(state, switches);
  const order = { order: act.commandId, reason };
  const data = evenIfBehind ? Object.assign(order, { evenIfBehind }) : order;
  return [{ type: 'ProjectionRollbackAsked', data }];
};

/** Drops a table that nobody sees, for good（删除旧版本）. */
export const askForDrop: Decide<AskForDrop, Control, ProjectionDropAsked> = (
  { reason, build },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  mustHaveTable(state);
  mustBeIdle(state);
  if (build === state.shown)
    refuse('build-is-shown', `Queries see build ${build} now（正在使用，不可删除）.`);
  return [{ type: 'ProjectionDropAsked', data: { order: act.commandId, reason, build } }];
};

/** Goes on as if the event said nothing to this projection（跳过）. */
export const skipEvent: Decide<SkipEvent, Control, ProjectionEventSkipped> = (
  { reason, eventId },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  return [{ type: 'ProjectionEventSkipped', data: { order: act.commandId, reason, eventId } }];
};

/** Folds the event again（重试）, after a repair of the program. */
export const retryEvent: Decide<RetryEvent, Control, ProjectionEventRetried> = (
  { reason, eventId },
  state,
  act,
) => {
  onlyTheOperator(act);
  mustBeFollowed(state);
  return [{ type: 'ProjectionEventRetried', data: { order: act.commandId, reason, eventId } }];
};
