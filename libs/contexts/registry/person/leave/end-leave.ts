import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustNotPrecede } from '../../shared/dated.js';
import { keepers } from '../../shared/who-may.js';
import { aboveAllPosts } from '../own-entry.js';
import type { DeputyEnded } from '../person.events.js';
import { personCommand } from '../person.state.js';
import { deputiesOf, leaveFrom } from './leaves.js';

const { day } = fields;

/**
 * Ends the leave that began on `from` (返岗): `lastDay` is the last day away, and of whoever
 * answered for the post. It can only become shorter.
 */
export const endLeave = personCommand('EndLeave', {
  title: 'Record that somebody is back（登记返岗）',
  at: 'leaves/:from/end',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    from: day({ about: 'First day of the leave（离岗日期）' }),
    lastDay: day({ about: 'Last day away（离岗末日）' }),
  },
  who: (state, act, { from }) => aboveAllPosts(state, act, leaveFrom(state, from)),
  repeat: ({ from, lastDay }, state) => {
    const { ended, to } = leaveFrom(state, from);
    return ended === true && to === lastDay;
  },
  stage: (state, _, { from, lastDay }) => {
    const { ended, to } = leaveFrom(state, from);
    if (ended || (to !== undefined && to < lastDay))
      refuse('leave-ended', `The leave ends on ${to}（该次离岗已于 ${to} 结束）.`);
  },
  rule: ({ from, lastDay }, state) => {
    mustNotPrecede(lastDay, from);
    return [
      { type: 'LeaveEnded', data: { from, lastDay } },
      ...deputiesOf(state, from).map(({ deputyship }): DeputyEnded => {
        return { type: 'DeputyEnded', data: { deputyship, lastDay } };
      }),
    ];
  },
});

export type EndLeave = MessageOf<typeof endLeave>;
