import { refuse } from '#domain/kernel';
import { byTheOperator, mustBeIdle, mustHaveTable, withReason } from './control.guards.js';
import { controlCommand } from './control.state.js';

/** Lets queries see the build that proved right（切换）; it is compared once more before. */
export const askForSwitch = controlCommand('AskForSwitch', {
  title: 'Show the rebuilt table（切换）',
  at: 'switch',
  ...byTheOperator,
  asks: withReason,
  stage: (state) => {
    mustHaveTable(state);
    mustBeIdle(state);
  },
  rule: ({ reason }, { proved }, act) => {
    const build =
      proved ??
      refuse('nothing-proved', 'No rebuilt table waits to be shown: rebuild first（请先重建）.');
    return [{ type: 'ProjectionSwitchAsked', data: { order: act.commandId, reason, build } }];
  },
});
