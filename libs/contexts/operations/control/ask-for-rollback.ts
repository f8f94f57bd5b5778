import { fields } from '#domain/kernel';
import { byTheOperator, mustBeIdle, mustHaveTable, withReason } from './control.guards.js';
import { controlCommand } from './control.state.js';

const { flag, optional } = fields;

/**
 * Lets queries see the build from before again（回退）, even while a rebuild runs. It catches up
 * first; `evenIfBehind`: readers may step back in time（允许数据倒退）.
 */
export const askForRollback = controlCommand('AskForRollback', {
  title: 'Show the table from before again（回退）',
  at: 'rollback',
  ...byTheOperator,
  asks: {
    ...withReason,
    evenIfBehind: optional(
      flag({ about: 'Though the table is behind and readers step back in time（允许数据倒退）' }),
    ),
  },
  stage: (state) => {
    mustHaveTable(state);
    mustBeIdle(state, ['ProjectionSwitchAsked', 'ProjectionRollbackAsked']);
  },
  rule: ({ reason, evenIfBehind = false }, _, act) => {
    const order = { order: act.commandId, reason };
    const data = evenIfBehind ? { ...order, evenIfBehind } : order;
    return [{ type: 'ProjectionRollbackAsked', data }];
  },
});
