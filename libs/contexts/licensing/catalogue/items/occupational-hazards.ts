import { localDate } from '#domain/kernel';
import { countyBureau, countyHealth, onlyCompleteness } from '../common.js';
import type { Item } from '../item.js';

/** 职业病危害项目申报, while the work-safety bureau kept it (seed of 2011). */
const first: Item = {
  ...onlyCompleteness,
  id: 'occupational-hazards',
  name: { zh: '职业病危害项目申报', en: 'declaration of occupational disease hazards' },
  kind: 'declaration',
  from: localDate('2012-06-01'),
  basis: ['ODL 16'],
  mark: 'U',
  organ: countyBureau,
  elsewhere: [],
  materials: [
    {
      id: 'hazard-declaration',
      name: { zh: '职业病危害项目申报表', en: 'declaration form' },
      form: 'original',
    },
    {
      id: 'hazard-measurement',
      name: { zh: '工作场所职业病危害因素检测报告', en: 'measurements at the workplaces' },
      form: 'copy',
      when: 'measured',
    },
  ],
  intake: { clock: 'LIC-D1', silence: 'filed' },
  change: { allowed: [], newApplication: ['scope-changed', 'premises-moved'], law: 'ODL 16' },
  number: { form: '{place}职申〔{year}〕{serial}', code: '06' },
};

/**
 * OCC-1: since the reform the health department is competent; the one-stop desk takes the papers
 * for it.
 */
const second: Item = {
  ...first,
  from: localDate('2018-12-29'),
  basis: ['ODL 9', 'ODL 16'],
  mark: 'V',
  organ: countyHealth,
};

export const occupationalHazards = [first, second];
