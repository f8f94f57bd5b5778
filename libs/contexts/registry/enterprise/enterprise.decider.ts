import type { Decider } from '#domain/kernel';
import { type ChangeEnterpriseStatus, changeEnterpriseStatus } from './change-enterprise-status.js';
import { type ChangeIndustry, changeIndustry } from './change-industry.js';
import { type ChangePrincipal, changePrincipal } from './change-principal.js';
import { type ChangeStreet, changeStreet } from './change-street.js';
import { type ConfirmGrade, confirmGrade } from './confirm-grade.js';
import type { EnterpriseEvent } from './enterprise.events.js';
import { type Enterprise, evolveEnterprise } from './enterprise.state.js';
import { type RateEnterprise, rateEnterprise } from './rate-enterprise.js';
import { type RegisterEnterprise, registerEnterprise } from './register-enterprise.js';
import { type RenameEnterprise, renameEnterprise } from './rename-enterprise.js';

export type EnterpriseCommand =
  | RegisterEnterprise
  | RenameEnterprise
  | ChangePrincipal
  | ChangeStreet
  | ChangeIndustry
  | ChangeEnterpriseStatus
  | RateEnterprise
  | ConfirmGrade;

export const enterpriseDecider: Decider<EnterpriseCommand, Enterprise, EnterpriseEvent> = {
  initial: { status: 'not registered' },
  decide: {
    RegisterEnterprise: registerEnterprise,
    RenameEnterprise: renameEnterprise,
    ChangePrincipal: changePrincipal,
    ChangeStreet: changeStreet,
    ChangeIndustry: changeIndustry,
    ChangeEnterpriseStatus: changeEnterpriseStatus,
    RateEnterprise: rateEnterprise,
    ConfirmGrade: confirmGrade,
  },
  evolve: evolveEnterprise,
};
