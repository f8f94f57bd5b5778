import { fields, type LocalDate, type MessageOf, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { type Leave, type Person, personCommand, registeredPerson } from './person.state.js';

const { day } = fields;

/**
 * Ends the leave that began on `from` (返岗): `lastDay` is the last day away. It can only become
 * shorter.
 */
export const endLeave = personCommand('EndLeave', {
  title: 'Record that somebody is back（登记返岗）',
  at: 'leaves/:from/end',
  ...keepers('team-leader', 'head-of-organ'),
  asks: {
    from: day({ about: 'First day of the leave（离岗日期）' }),
    lastDay: day({ about: 'Last day away（离岗末日）' }),
  },
  who: notForOneself,
  repeat: ({ from, lastDay }, state) => {
    const { ended, to } = leaveFrom(state, from);
    return ended === true && to === lastDay;
  },
  stage: (state, _, { from, lastDay }) => {
    const { ended, to } = leaveFrom(state, from);
    if (ended || (to !== undefined && to < lastDay))
      refuse('leave-ended', `The leave ends on ${to}（离岗已结束）.`);
  },
  rule: ({ from, lastDay }) => {
    mustNotPrecede(lastDay, from);
    return [{ type: 'LeaveEnded', data: { from, lastDay } }];
  },
});

export type EndLeave = MessageOf<typeof endLeave>;

const leaveFrom = (state: Person, from: LocalDate): Leave =>
  registeredPerson(state).leaves.find((one) => one.from === from) ??
  unknown('leave-unknown', `No leave began on ${from}（无此离岗记录）.`);
