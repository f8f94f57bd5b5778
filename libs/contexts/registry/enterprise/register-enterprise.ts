import { fields, filledWith, isCreditCode, type MessageOf, refuse, same } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import type { FirstEntry } from './enterprise.events.js';
import { mustBeIndustry, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand } from './enterprise.state.js';
import { mayHead, principalNamed } from './principal.js';

const { day, text, whole } = fields;

/**
 * Enters a unit into the enterprise register (企业台账). Before it the credit code is reserved for
 * the district, so that one unit is entered once; see `EnterpriseRegister`.
 */
export const registerEnterprise = enterpriseCommand('RegisterEnterprise', {
  title: 'Register an enterprise; its credit code is entered once（登记企业）',
  at: '',
  ...keepersOrImport(),
  asks: {
    creditCode: text({
      about: 'Unified social credit code（统一社会信用代码）',
      example: '91440704MA4UT01H5E',
      max: 18,
    }),
    name: text({ about: 'Name（企业名称）', max: 200 }),
    ...toldOfUnit,
    ...principalNamed.asks,
    workers: whole({ about: 'People employed（从业人员）', min: 0, max: 1_000_000 }),
    from: day({ about: 'First day in the register（起始日期）' }),
  },
  restsOn: principalNamed.restsOn,
  against: principalNamed.against,
  fills: filledWith<{ enterprise: string }>(),
  repeat: (asked, state) => {
    if (state.status === 'not registered') return false;
    if (same(state.entry, asked)) return true;
    return refuse(
      'enterprise-known',
      'Another unit was entered under this id（该编号已登记为另一单位）.',
    );
  },
  rule: (asked, _, act) => {
    const { enterprise, creditCode, name, street, address, industry, workers } = asked;
    if (!isCreditCode(creditCode))
      refuse(
        'credit-code-invalid',
        `${creditCode} is no unified social credit code（统一社会信用代码 ${creditCode} 校验不通过）.`,
        'GB 32100',
      );
    mustBeIndustry(industry);
    mustHaveCome(asked.from, act);
    mayHead(asked, { industry, date: asked.from }, act);
    const entry: FirstEntry = {
      enterprise,
      creditCode,
      name,
      street,
      address,
      industry,
      principal: asked.principal,
      ...(asked.citizen !== undefined && { citizen: asked.citizen }),
      workers,
      from: asked.from,
    };
    return [{ type: 'EnterpriseRegistered', data: { entry } }];
  },
});

export type RegisterEnterprise = MessageOf<typeof registerEnterprise>;
