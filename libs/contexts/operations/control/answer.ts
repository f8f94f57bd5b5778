import { type Command, type Decide, refuse } from '#domain/kernel';
import type {
  ControlEvent,
  ProjectionFollowed,
  ProjectionOrderCarriedOut,
  ProjectionOrderFailed,
  ProjectionRebuildFailed,
  ProjectionRebuilt,
} from './control.events.js';
import { type Control, openOrder } from './control.state.js';
import { onlyTheWorker } from './who-may.js';

export type NoteFollowing = Command<'NoteFollowing', ProjectionFollowed['data']>;
export type NoteRebuilt = Command<'NoteRebuilt', ProjectionRebuilt['data']>;
export type NoteRebuildFailed = Command<'NoteRebuildFailed', ProjectionRebuildFailed['data']>;
export type NoteCarriedOut = Command<'NoteCarriedOut', ProjectionOrderCarriedOut['data']>;
export type NoteOrderFailed = Command<'NoteOrderFailed', ProjectionOrderFailed['data']>;

/** A worker began to follow it: from now on it can be ordered about. */
export const noteFollowing: Decide<NoteFollowing, Control, ProjectionFollowed> = (
  { name, kind, version },
  state,
  act,
) => {
  onlyTheWorker(act);
  if (state.kind === kind && state.version === version) return [];
  return [{ type: 'ProjectionFollowed', data: { name, kind, version } }];
};

/** What came of an order that is still open; nothing when it was answered or withdrawn meanwhile. */
const noted =
  <C extends Command<string, { order: string }>, E extends ControlEvent>(
    type: E['type'],
  ): Decide<C, Control, E> =>
  (data, state, act) => {
    onlyTheWorker(act);
    const { order } = data;
    if (state.closed.includes(order)) return [];
    if (!openOrder(state, order)) refuse('no-such-order', `Nobody gave the order ${order}.`);
    return [{ type, data } as unknown as E];
  };

export const noteRebuilt = noted<NoteRebuilt, ProjectionRebuilt>('ProjectionRebuilt');
export const noteRebuildFailed = noted<NoteRebuildFailed, ProjectionRebuildFailed>(
  'ProjectionRebuildFailed',
);
export const noteCarriedOut = noted<NoteCarriedOut, ProjectionOrderCarriedOut>(
  'ProjectionOrderCarriedOut',
);
export const noteOrderFailed = noted<NoteOrderFailed, ProjectionOrderFailed>(
  'ProjectionOrderFailed',
);
