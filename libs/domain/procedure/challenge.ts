import { type Act, localDateOf } from '#domain/kernel';

type At = Pick<Act, 'registry' | 'law' | 'validAt'>;

/** Who reviews what an organ did（行政复议机关）: whoever is above it in the register (ARL 24). */
export const reviewBodyOf = (organ: string, { registry }: Pick<Act, 'registry'>) => {
  const above = registry.organ(organ)?.parent;
  return above === undefined ? undefined : registry.organ(above)?.name;
};

/** Where the law is silent on which organ it is: as people call it. */
const unnamed = { body: '本级人民政府', court: '有管辖权的人民法院' };

/**
 * What every decision against somebody tells（救济途径）: to which organ and which court, and
 * within which time, by the law of that day (LL 7, 38; PL 59; ARL 20, 24; ALL 18, 46).
 */
export const waysToChallenge = (
  act: At,
  organ: string,
  { body = reviewBodyOf(organ, act) ?? unnamed.body, court = unnamed.court } = {},
) => {
  const on = localDateOf(act.validAt);
  const review = act.law.cited('ENF-D19', 'days', on);
  const suit = act.law.cited('ENF-D21', 'months', on);
  return {
    review: `自收到本决定书之日起${review.value}日内，可以向${body}申请行政复议（administrative review: ${review.law}, ${review.value} days）`,
    litigation: `自收到本决定书之日起${suit.value}个月内，可以向${court}提起行政诉讼（administrative litigation: ${suit.law}, ${suit.value} months）`,
  };
};
