import { type Act, localDateOf } from '#domain/kernel';
import type { PapersOf } from '#domain/procedure';
import { organIn } from './authority.js';

/** The papers of a matter, of which each names the organ and the day beside what it is told. */
export const signed = (of: PapersOf, act: Act, told: object): PapersOf => ({
  ...of,
  heading: { organ: organIn(act, of.organ).name, date: localDateOf(act.validAt), ...told },
});

/** Who reviews what an organ did: who is above it, or the government of its level (ARL 24). */
const reviewBodyOf = (act: Act, organ: string): string => {
  const above = organIn(act, organ).parent;
  return (above === undefined ? undefined : act.registry.organ(above)?.name) ?? '本级人民政府';
};

/**
 * What every decision against somebody tells（救济途径）: to which organ and which court, and
 * within which time, by the law of that day (LL 7, 38; ARL 20, 24; ALL 18, 46).
 */
export const waysToChallenge = (act: Act, organ: string) => {
  const on = localDateOf(act.validAt);
  const review = act.law.cited('ENF-D19', 'days', on);
  const suit = act.law.cited('ENF-D21', 'months', on);
  const body = reviewBodyOf(act, organ);
  return {
    review: `自收到本决定书之日起${review.value}日内，可以向${body}申请行政复议（administrative review: ${review.law}, ${review.value} days）`,
    litigation: `自收到本决定书之日起${suit.value}个月内，可以向有管辖权的人民法院提起行政诉讼（administrative litigation: ${suit.law}, ${suit.value} months）`,
  };
};
