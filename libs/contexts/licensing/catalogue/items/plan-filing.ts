import { localDate } from '#domain/kernel';
import { cityBureau, countyBureau, onlyCompleteness, shared } from '../common.js';
import type { Item } from '../item.js';

/** 生产安全事故应急预案备案. No acceptance and no refusal: silence files it (M2 28). */
const item: Item = {
  ...onlyCompleteness,
  id: 'plan-filing',
  name: { zh: '生产安全事故应急预案备案', en: 'filing of an emergency plan' },
  kind: 'filing',
  from: localDate('2019-09-01'),
  basis: ['M2 26', 'M2 27', 'M2 28', 'R708 7'],
  mark: 'Vw',
  organ: countyBureau,
  elsewhere: [{ when: 'hazchemUnit', organ: cityBureau, law: 'HCR 70' }],
  materials: [
    {
      id: 'plan-application',
      name: { zh: '应急预案备案申报表', en: 'filing form' },
      form: 'original',
    },
    {
      id: 'plan-review',
      name: { zh: '应急预案评审意见', en: 'opinion of the expert review' },
      form: 'original',
      when: 'highRisk',
    },
    {
      id: 'plan-text',
      name: { zh: '应急预案电子文档', en: 'text of the plan' },
      form: 'original',
    },
    shared.riskAssessment,
    {
      id: 'resource-survey',
      name: { zh: '应急资源调查清单', en: 'survey of the emergency resources' },
      form: 'original',
    },
  ],
  intake: { clock: 'PLN-2', silence: 'filed' },
  duty: { clock: 'PLN-1', fact: 'publishedOn' },
  reviewEveryYears: 3,
  reviewRule: 'PLN-7',
  change: { allowed: [], newApplication: ['plan-revised'], law: 'M2 36' },
  number: { form: '{place}应急预案备〔{year}〕{serial}', code: '04' },
};

/**
 * T9: from 2026-05-01 plans of hazardous chemicals units too go to “the county level or above”
 * (HSL 91); HCR 70 had sent them to the city. The level is open: the county’s (HSL-14, E80).
 */
const second: Item = {
  ...item,
  from: localDate('2026-05-01'),
  basis: [...item.basis, 'HSL 91'],
  mark: 'U',
  elsewhere: [],
};

export const planFiling = [item, second];
