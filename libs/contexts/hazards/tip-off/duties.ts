import { type Act, label, type Owner, type Role } from '#domain/kernel';
import { owing, stop } from '#domain/procedure';
import type { Registered } from '../tip-off-kept/tip-off.state.js';

// What the office owes between the clocks of the law（内部环节）: no stage of a tip-off waits in
// silence for somebody.

const post =
  (role: Role) =>
  ({ registered: { told } }: Registered): Owner<Role> => ({
    kind: 'post',
    role,
    organ: told.organ,
  });
const settled = { rule: 'DTY-SETTLE' } as const;

const steps = {
  'tip-off-decision': {
    ...settled,
    what: label('decide whether the tip-off is accepted', '决定是否受理举报'),
    by: post('head-of-organ'),
    why: ['WSL 73'],
  },
  'reward-answer': {
    ...settled,
    what: label('approve or refuse the reward', '审批举报奖励'),
    by: post('head-of-organ'),
    why: ['WHI-14'],
  },
  'reward-notice': {
    ...settled,
    what: label('tell that the reward may be collected', '通知领奖'),
    by: post('intake-clerk'),
    why: ['WHI-13'],
  },
};

/** The post whose it is owes that step from now on. */
export const oweStep = owing(steps);

/** That step was done. */
export const done = (tipOff: Registered, act: Act, duty: keyof typeof steps) =>
  stop(tipOff, act.now, duty);
