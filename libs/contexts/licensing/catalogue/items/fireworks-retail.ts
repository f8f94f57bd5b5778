import { localDate } from '#domain/kernel';
import { cityBureau, countyBureau, shared, underLicensingLaw } from '../common.js';
import type { Item } from '../item.js';

/** 烟花爆竹经营（零售）许可证. */
const item: Item = {
  ...underLicensingLaw,
  id: 'fireworks-retail',
  name: { zh: '烟花爆竹经营（零售）许可证', en: 'fireworks retail licence' },
  from: localDate('2013-12-01'),
  basis: ['FWR 17', 'FWR 19', 'O65'],
  mark: 'V',
  organ: countyBureau,
  elsewhere: [{ when: 'wholesale', organ: cityBureau, law: 'FWR 19' }],
  materials: [
    {
      id: 'fireworks-application',
      name: { zh: '烟花爆竹零售经营许可申请书', en: 'application form' },
      form: 'original',
    },
    shared.businessLicence,
    { ...shared.principalCertificate, purposes: ['new', 'renewal'] },
    { ...shared.premisesProof, purposes: ['new'] },
    {
      id: 'surroundings-plan',
      name: { zh: '零售点及其周围安全条件说明', en: 'statement on the safety of the surroundings' },
      form: 'original',
      purposes: ['new', 'renewal'],
    },
    {
      id: 'change-proof',
      name: { zh: '变更事项证明材料', en: 'proof of the change' },
      form: 'original',
      purposes: ['change'],
    },
  ],
  decision: { clock: 'LIC-D14', starts: 'acceptance' },
  siteCheck: 'mandatory',
  expertReview: 'none',
  validity: { years: 2, atMost: true },
  renewal: { clock: 'LIC-D10' },
  change: {
    allowed: ['name', 'principal', 'maximum-stock'],
    newApplication: ['premises-moved', 'mode-changed'],
    law: 'O65',
  },
  number: { form: '（粤）LS〔{year}〕{serial}', code: '02' },
  terms: ['manager', 'address', 'kinds', 'maximumStock'],
  publicSafety: true,
  penalties: { without: 'LIC-B6', transfer: 'LIC-B4', use: 'LIC-B6' },
};

export const fireworksRetail = [item];
