import { localDate } from '#domain/kernel';
import { cityBureau, countyBureau, shared, underLicensingLaw } from '../common.js';
import type { Item } from '../item.js';

/** 危险化学品经营许可证（不带储存设施经营）. */
const first: Item = {
  ...underLicensingLaw,
  id: 'hazchem-business',
  name: {
    zh: '危险化学品经营许可证（不带储存设施）',
    en: 'hazardous chemicals business licence (without storage)',
  },
  from: localDate('2012-09-01'),
  basis: ['HCR 33', 'HCR 34', 'HCR 35', 'O55'],
  mark: 'V',
  organ: countyBureau,
  elsewhere: [
    { when: 'storage', organ: cityBureau, law: 'HCR 35' },
    { when: 'highlyToxic', organ: cityBureau, law: 'HCR 35' },
    { when: 'explosivePrecursor', organ: cityBureau, law: 'HCR 35' },
  ],
  materials: [
    {
      id: 'hazchem-application',
      name: { zh: '危险化学品经营许可证申请书', en: 'application form' },
      form: 'original',
    },
    shared.businessLicence,
    { ...shared.principalCertificate, purposes: ['new', 'renewal'] },
    { ...shared.premisesProof, purposes: ['new'] },
    { ...shared.safetyRules, purposes: ['new', 'renewal'] },
    {
      id: 'hazchem-catalogue',
      name: { zh: '经营危险化学品品种目录', en: 'list of the chemicals traded' },
      form: 'original',
      purposes: ['new', 'renewal'],
    },
    {
      id: 'emergency-plan-filing',
      name: { zh: '应急预案备案登记表', en: 'proof that the emergency plan is filed' },
      form: 'copy',
      when: 'hasStore',
      purposes: ['new', 'renewal'],
    },
    {
      id: 'change-proof',
      name: { zh: '变更事项证明材料', en: 'proof of the change' },
      form: 'original',
      purposes: ['change'],
    },
  ],
  decision: { clock: 'LIC-D13', starts: 'materials-complete' },
  siteCheck: 'mandatory',
  expertReview: 'possible',
  validity: { years: 3, rule: 'HSL-18' },
  renewal: { clock: 'LIC-D11' },
  change: {
    allowed: ['name', 'principal', 'registered-address'],
    newApplication: [
      'premises-moved',
      'storage-moved',
      'rebuilt-elsewhere',
      'mode-changed',
      'scope-changed',
    ],
    clock: 'LIC-D16',
    law: 'O55 14',
  },
  number: { form: '粤{place}危化经字〔{year}〕{serial}', code: '01' },
  terms: ['scope', 'mode'],
  publicSafety: true,
  penalties: { without: 'LIC-B5', transfer: 'LIC-B4' },
};

/**
 * T9: from 2026-05-01 危险化学品安全法 says who grants it: the county, unless the goods are highly
 * toxic or explosive precursors, or what is stored is a major hazard source（S ≥ 1, MHS-1）. Store
 * or no store is no question any more (HSL-1, HSL-2). Term, papers and changes stay those of O55.
 */
const second: Item = {
  ...first,
  name: { zh: '危险化学品经营许可证', en: 'hazardous chemicals business licence' },
  from: localDate('2026-05-01'),
  basis: ['HSL 53', 'HSL 54', 'HSL 55', 'O55'],
  elsewhere: [
    { when: 'majorHazardStore', organ: cityBureau, law: 'HSL 55' },
    { when: 'highlyToxic', organ: cityBureau, law: 'HSL 55' },
    { when: 'explosivePrecursor', organ: cityBureau, law: 'HSL 55' },
  ],
};

export const hazchemBusiness = [first, second];
