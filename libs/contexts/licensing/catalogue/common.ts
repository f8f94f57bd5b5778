import type { Competence, Item, Material } from './item.js';

export const countyBureau: Competence = {
  level: 'county',
  department: 'emergency-management',
  name: { zh: '县级应急管理部门', en: 'county emergency management department' },
};
export const cityBureau: Competence = {
  level: 'city',
  department: 'emergency-management',
  name: { zh: '设区的市级应急管理部门', en: 'city emergency management department' },
};
export const provinceBureau: Competence = {
  level: 'province',
  department: 'emergency-management',
  name: { zh: '省级应急管理部门', en: 'provincial emergency management department' },
};
export const countyHealth: Competence = {
  level: 'county',
  department: 'health',
  name: { zh: '县级卫生健康主管部门', en: 'county health department' },
};

/** Papers that several items ask for: one original serves them all. */
export const shared = {
  businessLicence: {
    id: 'business-licence',
    name: { zh: '营业执照', en: 'business licence' },
    form: 'copy',
  },
  principalCertificate: {
    id: 'principal-certificate',
    name: { zh: '主要负责人考核合格证', en: "principal's assessment certificate" },
    form: 'copy',
  },
  premisesProof: {
    id: 'premises-proof',
    name: { zh: '经营场所产权或者租赁证明', en: 'title to, or lease of, the premises' },
    form: 'copy',
  },
  safetyRules: {
    id: 'safety-rules',
    name: { zh: '安全生产规章制度和操作规程目录', en: 'list of safety rules and procedures' },
    form: 'original',
  },
  riskAssessment: {
    id: 'risk-assessment',
    name: { zh: '风险评估结果', en: 'result of the risk assessment' },
    form: 'original',
  },
} as const satisfies Record<string, Material>;

/** What every licence under the Licensing Law has in common unless its own law says otherwise. */
export const underLicensingLaw = {
  kind: 'licence',
  stages: ['acceptance', 'review', 'decision', 'issue'],
  intake: { clock: 'LIC-D1', silence: 'accepted' },
  siteOfficersMin: 2,
  hearing: 'possible',
  issue: { clock: 'LIC-D6' },
  publication: { clock: 'LIC-D17' },
  feeFen: 0,
} as const satisfies Partial<Item>;

/** What a matter without acceptance and refusal has in common: only completeness is looked at. */
export const onlyCompleteness = {
  stages: ['completeness'],
  siteCheck: 'none',
  siteOfficersMin: 2,
  expertReview: 'none',
  hearing: 'none',
  terms: [],
  penalties: {},
  publicSafety: false,
  feeFen: 0,
} as const satisfies Partial<Item>;

/**
 * A certificate that another organ examines for and grants: this desk keeps it and minds its dates.
 */
export const grantedElsewhere = {
  kind: 'certificate',
  stages: ['external-issue'],
  intake: { clock: 'LIC-D1', silence: 'accepted' },
  elsewhere: [],
  materials: [],
  siteCheck: 'none',
  siteOfficersMin: 2,
  expertReview: 'none',
  hearing: 'none',
  publicSafety: false,
  feeFen: 0,
} as const satisfies Partial<Item>;
