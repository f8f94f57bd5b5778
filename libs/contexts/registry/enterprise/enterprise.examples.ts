import { organs } from '../seed/seed-numbers.js';
import { date, id } from '../shared/registry.examples.js';
import type {
  EnterpriseRated,
  EnterpriseRegistered,
  EnterpriseRenamed,
  EnterpriseStatusChanged,
  FirstEntry,
  GradeConfirmed,
  IndustryChanged,
  PrincipalChanged,
  SizeChanged,
  StreetChanged,
} from './enterprise.events.js';

// One story: a metal works that is renamed, moves, is rated and closes.

export const entry: FirstEntry = {
  enterprise: id(490),
  creditCode: '91440704590123448K',
  name: '江门市江海区永利五金厂',
  street: '440704004',
  address: '江门市江海区外海街道工业路1号',
  industry: 'C3389',
  principal: '关永利',
  citizen: id(590),
  workers: 58,
  from: date('2021-05-10'),
};

export const enterpriseRegistered: EnterpriseRegistered = {
  type: 'EnterpriseRegistered',
  data: { entry },
};

export const enterpriseRenamed: EnterpriseRenamed = {
  type: 'EnterpriseRenamed',
  data: { name: '江门市永利精密制造有限公司', from: date('2023-07-01') },
};

export const principalChanged: PrincipalChanged = {
  type: 'PrincipalChanged',
  data: { principal: '关少安', citizen: id(590), from: date('2024-01-15') },
};

export const streetChanged: StreetChanged = {
  type: 'StreetChanged',
  data: {
    street: '440704003',
    address: '江门市江海区江南街道江华路2号',
    from: date('2024-10-01'),
  },
};

export const industryChanged: IndustryChanged = {
  type: 'IndustryChanged',
  data: { industry: 'C3484', from: date('2024-10-01') },
};

export const sizeChanged: SizeChanged = {
  type: 'SizeChanged',
  data: { scale: 'small', workers: 58, from: date('2024-10-01') },
};

export const enterpriseSuspended: EnterpriseStatusChanged = {
  type: 'EnterpriseStatusChanged',
  data: { status: 'suspended', from: date('2025-11-03'), basis: '（江海）应急现决〔2025〕8号' },
};

export const enterpriseRated: EnterpriseRated = {
  type: 'EnterpriseRated',
  data: {
    rating: {
      rating: '2026-1',
      grade: 3,
      scale: '58人',
      danger: '金属打磨，涉粉尘',
      management: '未达标',
      scored: {
        on: date('2026-05-06'),
        dangerLevel: 'considerable',
        managementLevel: 'none',
        points: { scale: 10, industry: 20, danger: 20, management: 20 },
        total: 70,
        straight: [],
        seriousInjuries: 0,
      },
    },
    rater: id(119),
    bureau: id(organs.bureau),
  },
};

/** What whoever rates says: the grade is the table’s. */
export const ratingTold = {
  rating: '2026-1',
  scale: '58人',
  danger: '金属打磨，涉粉尘',
  dangerLevel: 'considerable',
  management: '未达标',
  managementLevel: 'none',
  straight: [],
  seriousInjuries: 0,
} as const;

export const gradeConfirmed: GradeConfirmed = {
  type: 'GradeConfirmed',
  data: { rating: '2026-1', grade: 3, confirmer: id(103), from: date('2026-05-06'), owed: true },
};
