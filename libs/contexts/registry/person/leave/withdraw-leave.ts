import { fields, type LocalDate, localDateOf, type MessageOf, plusDays } from '#domain/kernel';
import { keepers } from '../../shared/who-may.js';
import { aboveAllPosts } from '../own-entry.js';
import type { DeputyEnded } from '../person.events.js';
import { type Deputyship, type Person, personCommand, registeredPerson } from '../person.state.js';
import { deputiesOf, leaveFrom } from './leaves.js';

const { day, text } = fields;

/**
 * Withdraws a leave that was entered wrongly（撤销离岗登记）: whoever was said to be away never
 * was, and the days may be entered anew. What a deputy did meanwhile under the written order
 * stands; from today on nobody answers for the post but its holder. A superior does so, or the
 * registrar where the post neither decides nor checks.
 */
export const withdrawLeave = personCommand('WithdrawLeave', {
  title: 'Withdraw a leave entered wrongly（撤销离岗登记）',
  at: 'leaves/:from/withdrawal',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    from: day({ about: 'First day of the leave（离岗日期）' }),
    reason: text({ about: 'What was wrong（撤销理由）', example: '登记对象有误', max: 200 }),
  },
  who: (state, act, { from }) => aboveAllPosts(state, act, thereOrWithdrawn(state, from)),
  repeat: ({ from, reason }, state) => {
    const { leaves, withdrawn } = registeredPerson(state);
    const isThere = leaves.some((one) => one.from === from);
    return (
      !isThere && withdrawn.some((one) => one.from === from && one.withdrawn.reason === reason)
    );
  },
  rule: ({ from, reason }, state, act) => {
    leaveFrom(state, from);
    const today = localDateOf(act.now);
    const deputies = deputiesOf(state, from);
    const undone = deputies.filter((one) => one.from >= today).map((one) => one.deputyship);
    return [
      ...deputies.filter((one) => one.from < today).flatMap((one) => endedBefore(one, today)),
      { type: 'LeaveWithdrawn', data: { from, reason, undone } },
    ];
  },
});

export type WithdrawLeave = MessageOf<typeof withdrawLeave>;

const thereOrWithdrawn = (state: Person, from: LocalDate) =>
  registeredPerson(state).withdrawn.findLast((one) => one.from === from) ?? leaveFrom(state, from);

/** One that lasts ends yesterday; one that is over stays as it was. */
const endedBefore = ({ deputyship, to }: Deputyship, today: LocalDate): readonly DeputyEnded[] => {
  if (to !== undefined && to < today) return [];
  return [{ type: 'DeputyEnded', data: { deputyship, lastDay: plusDays(today, -1) } }];
};
