import { saidSince } from '#domain/procedure';
import type { MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeIndustry, mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

/** Records another industry (行业类别, GB/T 4754); the grading rests on it (ENT-7). */
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
    return [{ type: 'IndustryChanged', data: { industry, from } }];
  },
});

export type ChangeIndustry = MessageOf<typeof changeIndustry>;
