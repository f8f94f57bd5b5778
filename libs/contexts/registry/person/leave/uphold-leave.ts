import { deny, fields, type MessageOf, refuse } from '#domain/kernel';
import { samePerson } from '#domain/procedure';
import { keepers } from '../../shared/who-may.js';
import { aboveAllPosts } from '../own-entry.js';
import { personCommand } from '../person.state.js';
import { leaveFrom } from './leaves.js';

const { day, text } = fields;

/**
 * Upholds a leave that was contested（维持离岗登记）. Another hand than the one that recorded it,
 * or the one who recorded it would judge his own entry.
 */
export const upholdLeave = personCommand('UpholdLeave', {
  title: 'Uphold a leave that was contested（维持离岗登记）',
  at: 'leaves/:from/upholding',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    from: day({ about: 'First day of the leave（离岗日期）' }),
    reason: text({ about: 'Why it stands（维持理由）', example: '已核对请假审批单', max: 500 }),
  },
  who: (state, act, { from }) => {
    const leave = leaveFrom(state, from);
    aboveAllPosts(state, act, leave);
    const { actor } = act;
    if (actor.kind === 'person' && leave.by && samePerson(leave.by, actor.id, act))
      deny(
        'own-record',
        '维持离岗登记须由登记人以外的上级办理（another superior than the one who recorded it upholds it）.',
        'S8',
      );
  },
  repeat: ({ from, reason }, state) => leaveFrom(state, from).contested?.upheld?.reason === reason,
  stage: (state, _, { from }) => {
    const { contested } = leaveFrom(state, from);
    if (!contested || contested.upheld)
      refuse('leave-not-contested', '没有待处理的异议（nothing was contested that waits）.');
  },
  rule: ({ from, reason }) => [{ type: 'LeaveUpheld', data: { from, reason } }],
});

export type UpholdLeave = MessageOf<typeof upholdLeave>;
