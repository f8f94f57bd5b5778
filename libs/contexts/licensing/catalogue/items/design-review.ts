import { localDate } from '#domain/kernel';
import { cityBureau, countyBureau, provinceBureau, underLicensingLaw } from '../common.js';
import type { Item } from '../item.js';

/**
 * 建设项目安全设施设计审查（“三同时”）. The builder accepts the finished work himself (WSL 34,
 * TSS-4).
 */
const item: Item = {
  ...underLicensingLaw,
  id: 'design-review',
  name: {
    zh: '建设项目安全设施设计审查（三同时）',
    en: 'design review of the safety facilities of a construction project',
  },
  from: localDate('2011-02-01'),
  basis: ['WSL 32', 'WSL 33', 'O36'],
  mark: 'Vw',
  organ: countyBureau,
  elsewhere: [
    { when: 'cityProject', organ: cityBureau, law: 'O36' },
    { when: 'provinceProject', organ: provinceBureau, law: 'O36' },
  ],
  materials: [
    {
      id: 'design-application',
      name: { zh: '安全设施设计审查申请', en: 'application form' },
      form: 'original',
    },
    {
      id: 'project-approval',
      name: { zh: '建设项目审批、核准或者备案文件', en: 'approval or record of the project' },
      form: 'copy',
    },
    {
      id: 'design-chapter',
      name: { zh: '安全设施设计', en: 'design of the safety facilities' },
      form: 'original',
    },
    {
      id: 'designer-qualification',
      name: { zh: '设计单位资质证明', en: 'qualification of the designer' },
      form: 'copy',
    },
    {
      id: 'safety-assessment',
      name: { zh: '安全预评价报告', en: 'safety assessment made before the design' },
      form: 'original',
      when: 'highRiskProject',
    },
  ],
  decision: {
    clock: 'LIC-D2',
    starts: 'acceptance',
    extension: { rule: 'LIC-D2', approver: 'head-of-organ' },
  },
  siteCheck: 'possible',
  expertReview: 'possible',
  change: { allowed: ['name'], newApplication: ['major-design-change'], law: 'O36' },
  terms: ['project'],
  publicSafety: true,
  penalties: {},
};

/** T9: projects of hazardous chemicals are the city’s from 2026-05-01 on (HSL-7). */
const second: Item = {
  ...item,
  from: localDate('2026-05-01'),
  basis: [...item.basis, 'HSL 26'],
  elsewhere: [...item.elsewhere, { when: 'hazchemProject', organ: cityBureau, law: 'HSL 26' }],
};

export const designReview = [item, second];
