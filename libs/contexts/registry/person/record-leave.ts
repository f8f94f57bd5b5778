import { fields, type MessageOf, refuse } from '#domain/kernel';
import { mustRunForwards, overlap } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { personCommand, registeredPerson } from './person.state.js';

const { day, optional, text } = fields;

/**
 * Records that somebody is away from the post (离岗). Nobody acts while away, so that no name is
 * signed by others.
 */
export const recordLeave = personCommand('RecordLeave', {
  title: 'Record that somebody is away（登记离岗）',
  at: 'leaves',
  ...keepers('team-leader', 'head-of-organ'),
  asks: {
    from: day({ about: 'First day away（离岗日期）' }),
    to: optional(day({ about: 'Last day away, when known（预计返岗前一日）' })),
    reason: text({ about: 'Reason in general words, no diagnosis（原因，不写病情）', max: 200 }),
  },
  who: notForOneself,
  repeat: ({ from, to, reason }, state) =>
    registeredPerson(state).leaves.some(
      (leave) => leave.from === from && leave.to === to && leave.reason === reason,
    ),
  rule: (asked, state) => {
    const { from, to, reason } = asked;
    mustRunForwards(asked);
    if (registeredPerson(state).leaves.some((leave) => overlap(leave, asked)))
      refuse('leave-overlaps', 'Somebody is away only once at a time（离岗时间重叠）.');
    return [{ type: 'LeaveRecorded', data: { from, to, reason } }];
  },
});

export type RecordLeave = MessageOf<typeof recordLeave>;
