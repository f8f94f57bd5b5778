import { refuse, sentInstead } from '#domain/kernel';
import type {
  ProjectionChecked,
  ProjectionFollowed,
  ProjectionOrderCarriedOut,
  ProjectionOrderFailed,
  ProjectionRebuildFailed,
  ProjectionRebuilt,
} from './control.events.js';
import { type Control, controlCommand, openOrder } from './control.state.js';

/**
 * Only the worker says what came of an order, or the terminal that rebuilds a table while no worker
 * runs.
 */
const byTheWorker = { by: [], system: ['reaction', 'installation'], asks: {} } as const;

/** A worker began to follow it: from now on it can be ordered about. */
export const noteFollowing = controlCommand('NoteFollowing', {
  title: 'Note that a worker follows it（记录开始跟踪）',
  ...byTheWorker,
  fills: sentInstead<ProjectionFollowed['data']>(),
  repeat: ({ kind, version }, state) => state.kind === kind && state.version === version,
  rule: ({ name, kind, version }) => [
    { type: 'ProjectionFollowed', data: { name, kind, version } },
  ],
});

type Answer = Readonly<{ order: string }>;

/**
 * What came of an order that is still open; nothing when it was answered or withdrawn meanwhile.
 */
const answering = {
  ...byTheWorker,
  repeat: ({ order }: Answer, { closed }: Control) => closed.includes(order),
  stage: (state: Control, _: unknown, { order }: Answer) => {
    if (!openOrder(state, order))
      refuse('no-such-order', `Nobody gave the order ${order}（没有操作指令 ${order}）.`);
  },
};

export const noteRebuilt = controlCommand('NoteRebuilt', {
  title: 'Note that a table is rebuilt（记录重建完成）',
  ...answering,
  fills: sentInstead<ProjectionRebuilt['data']>(),
  rule: (data) => [{ type: 'ProjectionRebuilt', data }],
});

export const noteRebuildFailed = controlCommand('NoteRebuildFailed', {
  title: 'Note that a rebuild failed（记录重建失败）',
  ...answering,
  fills: sentInstead<ProjectionRebuildFailed['data']>(),
  rule: (data) => [{ type: 'ProjectionRebuildFailed', data }],
});

export const noteChecked = controlCommand('NoteChecked', {
  title: 'Note what the check of rows found（记录核对结果）',
  ...answering,
  fills: sentInstead<ProjectionChecked['data']>(),
  rule: (data) => [{ type: 'ProjectionChecked', data }],
});

export const noteCarriedOut = controlCommand('NoteCarriedOut', {
  title: 'Note that an order is carried out（记录操作完成）',
  ...answering,
  fills: sentInstead<ProjectionOrderCarriedOut['data']>(),
  rule: (data) => [{ type: 'ProjectionOrderCarriedOut', data }],
});

export const noteOrderFailed = controlCommand('NoteOrderFailed', {
  title: 'Note that an order failed（记录操作失败）',
  ...answering,
  fills: sentInstead<ProjectionOrderFailed['data']>(),
  rule: (data) => [{ type: 'ProjectionOrderFailed', data }],
});
