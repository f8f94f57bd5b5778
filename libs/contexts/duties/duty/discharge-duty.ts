import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { dutyClock, openDutyCommand } from './duty.state.js';
import { holderOf, office, stillOwed } from './who-holds-it.js';

const { text } = fields;

/** Whoever owes it says that it is done, and what was found（办结职责）. */
export const dischargeDuty = openDutyCommand('DischargeDuty', {
  title: 'Say that it is done（职责办结）',
  at: 'discharge',
  by: office,
  asks: { findings: text({ about: 'What was found and done（办理情况）', max: 5_000 }) },
  who: holderOf,
  repeat: ({ findings }, { discharged }) =>
    discharged !== undefined &&
    (discharged.findings === findings ||
      refuse('duty-discharged', 'This was done already（该职责已办结，未作任何变更）.')),
  stage: stillOwed,
  rule: ({ findings }, duty, act, by) => {
    const clocks = stop(duty, act.validAt, dutyClock);
    const dischargedOn = localDateOf(act.validAt);
    return [{ type: 'DutyDischarged', data: { findings, by, dischargedOn, clocks } }];
  },
});

export type DischargeDuty = MessageOf<typeof dischargeDuty>;
