import { mustBeIdle, mustHaveTable, withReason } from './control.guards.js';
import { controlCommand } from './control.state.js';

/**
 * Has every row that queries see held against a fresh fold of the log（逐行核对）. Also the auditor
 * may ask: it changes no table.
 */
export const askForCheck = controlCommand('AskForCheck', {
  title: 'Hold every row against the log（逐行核对）',
  at: 'check',
  by: ['operator', 'auditor'],
  asks: withReason,
  stage: (state) => {
    mustHaveTable(state);
    mustBeIdle(state, ['ProjectionCheckAsked']);
  },
  rule: ({ reason }, _, act) => [
    { type: 'ProjectionCheckAsked', data: { order: act.commandId, reason } },
  ],
});
