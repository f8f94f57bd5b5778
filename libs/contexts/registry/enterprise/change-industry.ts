import type { Command, Decide, LocalDate } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { IndustryChanged } from './enterprise.events.js';
import { alreadySays, mustBeThere, mustBeIndustry } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ChangeIndustry = Command<'ChangeIndustry', { industry: string; from: LocalDate }>;

/** Records another industry (行业类别, GB/T 4754); the grading rests on it (ENT-7). */
export const changeIndustry: Decide<ChangeIndustry, Enterprise, IndustryChanged> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  const enterprise = registeredEnterprise(state);
  const { industry, from } = asked;
  if (alreadySays(enterprise.industries, { value: industry, from }, act)) return [];
  mustBeThere(enterprise);
  mustBeIndustry(industry);
  return [{ type: 'IndustryChanged', data: { industry, from } }];
};
