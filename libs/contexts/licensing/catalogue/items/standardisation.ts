import { localDate } from '#domain/kernel';
import { cityBureau, shared, underLicensingLaw } from '../common.js';
import type { Item } from '../item.js';

/**
 * 企业安全生产标准化评审. Rated by a third party, so no licence in law: its time limit is the
 * ordinary one taken as a promise, which the mark says.
 */
const item: Item = {
  ...underLicensingLaw,
  kind: 'review',
  id: 'standardisation',
  name: {
    zh: '企业安全生产标准化评审（三级）',
    en: 'work safety standardisation rating (level 3)',
  },
  from: localDate('2021-11-01'),
  basis: ['应急〔2021〕83号'],
  mark: 'U',
  organ: cityBureau,
  elsewhere: [],
  materials: [
    {
      id: 'rating-application',
      name: { zh: '安全生产标准化定级申请', en: 'application form' },
      form: 'original',
    },
    {
      id: 'self-rating',
      name: { zh: '自评报告', en: 'report of the self-rating' },
      form: 'original',
    },
    shared.businessLicence,
    shared.safetyRules,
  ],
  decision: { clock: 'LIC-D2', starts: 'acceptance' },
  siteCheck: 'possible',
  expertReview: 'mandatory',
  hearing: 'none',
  validity: { years: 3, rule: 'STD-1' },
  renewal: { clock: 'LIC-D10' },
  change: { allowed: ['name'], newApplication: ['level-changed'], law: '应急〔2021〕83号' },
  number: { form: '{place}AQB〔{year}〕{serial}', code: '05' },
  terms: ['level'],
  publicSafety: false,
  penalties: {},
};

export const standardisation = [item];
