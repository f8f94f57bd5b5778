import { saidSince } from '#domain/procedure';
import { type Act, dayNumber, type LocalDate, localDateOf, type MessageOf } from '#domain/kernel';
import { plusMonths } from '#domain/law';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeIndustry, mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import type { ToVerify } from './enterprise.events.js';
import {
  enterpriseCommand,
  type RegisteredEnterprise,
  registeredEnterprise,
} from './enterprise.state.js';

/**
 * Records another industry (行业类别, GB/T 4754). The grading rests on it: who rated the unit owes
 * to look again (ENT-7).
 */
export const changeIndustry = enterpriseCommand('ChangeIndustry', {
  title: 'Record another industry（变更行业类别）',
  at: 'industry',
  ...keepersOrImport(),
  asks: { industry: toldOfUnit.industry, from: toldOfUnit.from },
  repeat: ({ industry, from }, state) =>
    saidSince(newest(registeredEnterprise(state).industries), { value: industry, from }),
  stage: mustBeThere,
  rule: ({ industry, from }, state, act) => {
    mustFollow(registeredEnterprise(state).industries, from, act);
    mustBeIndustry(industry);
    const verify = verifiedBy(registeredEnterprise(state), from, act);
    return [{ type: 'IndustryChanged', data: { industry, from, ...(verify && { verify }) } }];
  },
});

/**
 * Who rated it rates it again, because the industry is one of the factors; whether the unit told of
 * the change within the month is on record (ENT-7). Nobody where it was never rated.
 */
const verifiedBy = (
  { rated }: RegisteredEnterprise,
  from: LocalDate,
  { law, now, registry }: Act,
): ToVerify | undefined => {
  const post =
    rated && (registry.capacityAt(rated.rater, now) ?? registry.person(rated.rater)?.posts.at(-1));
  if (!post) return undefined;
  const today = localDateOf(now);
  const within = law.amount('ENT-7', 'applyWithinMonths', today);
  return { organ: post.organ, late: dayNumber(today) > plusMonths(dayNumber(from), within) };
};

export type ChangeIndustry = MessageOf<typeof changeIndustry>;
