import { type Command, type Decide, refuse, same, isCreditCode } from '#domain/kernel';
import { mustHaveCome } from '../shared/dated.js';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { EnterpriseRegistered, Entry } from './enterprise.events.js';
import { mustBeIndustry } from './enterprise.rules.js';
import type { Enterprise } from './enterprise.state.js';

export type RegisterEnterprise = Command<'RegisterEnterprise', Entry>;

/**
 * Enters a unit into the enterprise register (企业台账). Before it the credit code is reserved for the district, so that one
 * unit is entered once; see `creditCodeReservation`.
 */
export const registerEnterprise: Decide<RegisterEnterprise, Enterprise, EnterpriseRegistered> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  if (state.status === 'registered') {
    if (same(state.entry, asked)) return [];
    refuse('enterprise-known', 'Another unit was entered under this id（企业已登记）.');
  }
  const { enterprise, creditCode, name, street, address, industry, principal, workers } = asked;
  if (!isCreditCode(creditCode))
    refuse(
      'credit-code-invalid',
      `${creditCode} is no unified social credit code（统一社会信用代码校验不通过）.`,
      'GB 32100',
    );
  mustBeIndustry(industry);
  mustHaveCome(asked.from, act);
  const entry: Entry = {
    enterprise,
    creditCode,
    name,
    street,
    address,
    industry,
    principal,
    workers,
    from: asked.from,
  };
  return [{ type: 'EnterpriseRegistered', data: { entry } }];
};
