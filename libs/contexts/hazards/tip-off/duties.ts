import { type Act, label, type Label } from '#domain/kernel';
import { owe, type Started, stop } from '#domain/procedure';
import type { Registered } from '../tip-off-kept/tip-off.state.js';

// What the office owes between the clocks of the law（内部环节）: no stage of a tip-off waits in
// silence for somebody.

type Step = Readonly<{ what: Label; by: 'head-of-organ' | 'intake-clerk'; why: readonly string[] }>;

const steps = {
  'tip-off-decision': {
    what: label('decide whether the tip-off is accepted', '决定是否受理举报'),
    by: 'head-of-organ',
    why: ['WSL 73'],
  },
  'reward-answer': {
    what: label('approve or refuse the reward', '审批举报奖励'),
    by: 'head-of-organ',
    why: ['WHI-14'],
  },
  'reward-notice': {
    what: label('tell that the reward may be collected', '通知领奖'),
    by: 'intake-clerk',
    why: ['WHI-13'],
  },
} as const satisfies Readonly<Record<string, Step>>;

/** The post whose it is owes that step from now on. */
export const oweStep = (
  act: Act,
  { registered }: Registered,
  duty: keyof typeof steps,
): Started => {
  const { what, by: role, why } = steps[duty];
  const by = { kind: 'post', role, organ: registered.told.organ } as const;
  return owe(act, { duty, rule: 'DTY-SETTLE', what, by, why });
};

/** That step was done. */
export const done = (tipOff: Registered, act: Act, duty: keyof typeof steps) =>
  stop(tipOff, act.now, duty);
