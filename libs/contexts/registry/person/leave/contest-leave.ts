import { deny, fields, localDateOf, type MessageOf, refuse, roles } from '#domain/kernel';
import { personCommand, registeredPerson } from '../person.state.js';
import { leaveFrom } from './leaves.js';

const { day, text } = fields;

/**
 * Whoever was put on leave says that it is wrong（对离岗登记提出异议）: also while away, because a
 * wrong leave takes every other act away. It changes nothing by itself; a superior withdraws the
 * leave or upholds it, and `GET /people?contested=true` shows which still wait for that.
 */
export const contestLeave = personCommand('ContestLeave', {
  title: 'Contest one’s own leave（对离岗登记提出异议）',
  at: 'leaves/:from/contest',
  by: roles,
  evenAway: true,
  asks: {
    from: day({ about: 'First day of the leave（离岗日期）' }),
    reason: text({ about: 'Why it is wrong（异议理由）', example: '本人未请假', max: 500 }),
  },
  who: (state, { actor }) => {
    const { id } = registeredPerson(state);
    if (actor.kind !== 'person' || actor.id !== id)
      deny(
        'not-your-leave',
        '离岗登记由本人提出异议（only the person concerned contests a leave）.',
        'S8',
      );
  },
  repeat: ({ from, reason }, state) => leaveFrom(state, from).contested?.reason === reason,
  stage: (state, _, { from }) => {
    if (leaveFrom(state, from).contested)
      refuse(
        'leave-contested',
        '已提出异议，由上级撤销或者维持（it was contested already; a superior withdraws or upholds it）.',
      );
  },
  rule: ({ from, reason }, _, act) => [
    { type: 'LeaveContested', data: { from, reason, on: localDateOf(act.now) } },
  ],
});

export type ContestLeave = MessageOf<typeof contestLeave>;
