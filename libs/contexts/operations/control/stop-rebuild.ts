import { byTheOperator, mustBeFollowed, withReason } from './control.guards.js';
import { type Control, controlCommand } from './control.state.js';

const running = (state: Control) => {
  mustBeFollowed(state);
  return state.open.find(({ type }) => type === 'ProjectionRebuildAsked');
};

/** Stops a rebuild under way（停止重建）. Nothing when none is. */
export const stopRebuild = controlCommand('StopRebuild', {
  title: 'Stop a rebuild under way（停止重建）',
  at: 'rebuild/stop',
  ...byTheOperator,
  asks: withReason,
  repeat: (_, state) => running(state) === undefined,
  rule: ({ reason }, state) => [
    { type: 'ProjectionRebuildStopped', data: { order: running(state)!.data.order, reason } },
  ],
});
