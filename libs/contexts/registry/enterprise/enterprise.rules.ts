import { type Act, fields, type LocalDate, refuse } from '#domain/kernel';
import { type Dated, mustHaveCome, mustNotPrecede, newest } from '../shared/dated.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

const { area, day, text } = fields;

/** What an entry and a change of it say alike. */
export const toldOfUnit = {
  street: area({ about: 'Area code of its street（所属街道代码）', example: '440704001' }),
  address: text({ about: 'Address（地址）', max: 300 }),
  industry: text({ about: 'GB/T 4754-2017 code（行业代码）', example: 'F5169', max: 5 }),
  principal: text({ about: 'Principal（主要负责人）', max: 100 }),
  from: day({ about: 'From when（起始日期）' }),
};

/** Refuses an industry code without the form of GB/T 4754-2017. */
export const mustBeIndustry = (industry: string): void => {
  if (!/^[A-T]\d{2,4}$/.test(industry))
    refuse(
      'industry-malformed',
      `${industry} is no code of GB/T 4754-2017（${industry} 不是 GB/T 4754-2017 的行业代码）.`,
    );
};

/**
 * Refuses changes to a unit that has left; it stays addressable for cases and limitation (ENT-10).
 */
export const mustBeThere = (state: Enterprise): void => {
  const { value } = newest(registeredEnterprise(state).statuses);
  if (value === 'moved' || value === 'cancelled')
    refuse(
      'enterprise-gone',
      `It is ${value}: its entry does not change any more（该企业现为 ${value}，登记不再变更）.`,
    );
};

/** Refuses a day out of turn or to come. */
export const mustFollow = (history: readonly Dated<unknown>[], from: LocalDate, act: Act): void => {
  mustNotPrecede(from, newest(history).from);
  mustHaveCome(from, act);
};
