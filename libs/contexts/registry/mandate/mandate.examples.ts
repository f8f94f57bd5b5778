import { wan } from '#domain/kernel';
import { organs } from '../seed/seed-numbers.js';
import { date, id } from '../shared/registry.examples.js';
import type {
  MandateGranted,
  MandatePublished,
  MandateRevoked,
  MandateText,
} from './mandate.events.js';

// One story: the bureau entrusts a street that had no mandate, and takes it back.

export const text: MandateText = {
  mandate: id(390),
  kind: 'entrusted',
  principal: id(organs.bureau),
  holder: id(organs.jiaotou),
  items: [
    { code: 'inspection', name: '安全生产监督检查', power: 'inspection' },
    { code: 'AQ-97', name: '未按规定开展安全生产教育培训', power: 'penalty' },
  ],
  capCitizenFen: wan(2),
  capOrganisationFen: wan(5),
  area: '440704001',
  from: date('2026-05-10'),
  to: date('2027-05-09'),
  basis: '江海应急委〔2026〕1号',
  fitness: ['public-affairs-body', 'qualified-staff', 'technical-means'],
};

export const mandateGranted: MandateGranted = { type: 'MandateGranted', data: { text } };

export const mandatePublished: MandatePublished = {
  type: 'MandatePublished',
  data: { publishedOn: date('2026-05-06'), url: 'https://www.example.gov.cn/mandates/390' },
};

export const mandateRevoked: MandateRevoked = {
  type: 'MandateRevoked',
  data: { from: date('2026-12-01'), reason: '不再符合条件' },
};
