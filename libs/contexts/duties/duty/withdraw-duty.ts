import { fields, localDateOf } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { openDutyCommand } from './duty.state.js';

const { text } = fields;

/** What it came of was undone or went through after all: nobody owes it any more（撤销职责）. */
export const withdrawDuty = openDutyCommand('WithdrawDuty', {
  title: 'Nobody owes it any more（撤销职责）',
  by: [],
  system: ['reaction'],
  asks: { because: text({ about: 'Why（撤销原因）', max: 500 }) },
  repeat: (_, { withdrawn, discharged }) => withdrawn === true || discharged !== undefined,
  rule: ({ because }, duty, act) => {
    const clocks = voided(duty, act.validAt, because);
    const withdrawnOn = localDateOf(act.validAt);
    return [{ type: 'DutyWithdrawn', data: { because, withdrawnOn, clocks } }];
  },
});
