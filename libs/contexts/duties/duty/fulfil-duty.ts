import { fields, localDateOf } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { dutyClock, openDutyCommand } from './duty.state.js';

const { text } = fields;

/**
 * What was waited for is on record in the matter that it is about: the duty is done, by whoever
 * recorded it（自动办结）.
 */
export const fulfilDuty = openDutyCommand('FulfilDuty', {
  title: 'What was owed is on record（职责自动办结）',
  by: [],
  system: ['reaction'],
  asks: {
    findings: text({ about: 'What is on record（办理情况）', max: 1_000 }),
    by: text({ about: 'Who recorded it（登记人）', max: 80 }),
  },
  repeat: (_, { withdrawn, discharged }) => withdrawn === true || discharged !== undefined,
  rule: ({ findings, by }, duty, act) => {
    const clocks = stop(duty, act.validAt, dutyClock);
    const dischargedOn = localDateOf(act.validAt);
    return [{ type: 'DutyDischarged', data: { findings, by, dischargedOn, clocks } }];
  },
});
