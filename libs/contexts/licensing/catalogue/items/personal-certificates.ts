import { localDate } from '#domain/kernel';
import { cityBureau, grantedElsewhere, provinceBureau } from '../common.js';
import type { Item } from '../item.js';

/** 特种作业操作证, under 总局令30号. */
const card: Item = {
  ...grantedElsewhere,
  id: 'special-operation-card',
  name: { zh: '特种作业操作证', en: 'special operation card' },
  from: localDate('2010-07-01'),
  basis: ['总局令30号'],
  mark: 'U',
  organ: provinceBureau,
  validity: { years: 6 },
  reviewEveryYears: 3,
  renewal: { clock: 'LIC-D10' },
  change: { allowed: ['name'], newApplication: ['scope-changed'], law: '总局令30号' },
  terms: ['operation'],
  penalties: { without: 'WSL 97' },
};

/** T13: 应急管理部令19号, same term and review. */
const cardOf2026: Item = {
  ...card,
  validity: { years: 6, rule: 'TRN-1' },
  reviewRule: 'TRN-1-REVIEW',
  from: localDate('2026-06-01'),
  basis: ['应急管理部令19号'],
  mark: 'Vw',
};

/** 主要负责人和安全生产管理人员考核合格证. The assessment is free of charge (WSL 27). */
const principal: Item = {
  ...grantedElsewhere,
  id: 'principal-assessment',
  name: { zh: '主要负责人考核合格证', en: "principal's assessment certificate" },
  from: localDate('2014-12-01'),
  basis: ['WSL 27', '总局令3号'],
  mark: 'U',
  organ: cityBureau,
  validity: { years: 3 },
  reviewEveryYears: 1,
  renewal: { clock: 'LIC-D10' },
  change: { allowed: ['name'], newApplication: ['scope-changed'], law: '总局令3号' },
  terms: ['industry'],
  penalties: { without: 'WSL 97' },
};

export const personalCertificates = [card, cardOf2026, principal];
