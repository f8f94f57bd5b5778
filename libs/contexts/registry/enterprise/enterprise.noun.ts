import { type CommandOf, noun } from '#domain/kernel';
import { enterpriseCorrections } from './enterprise.corrections.js';
import { changeEnterpriseStatus } from './change-enterprise-status.js';
import { changeIndustry } from './change-industry.js';
import { changePrincipal } from './change-principal.js';
import { changeSize } from './change-size.js';
import { changeStreet } from './change-street.js';
import { confirmGrade } from './grading/confirm-grade.js';
import { type Enterprise, evolveEnterprise } from './enterprise.state.js';
import { enterpriseStream } from './enterprise.stream.js';
import { rateEnterprise } from './grading/rate-enterprise.js';
import { registerEnterprise } from './register-enterprise.js';
import { renameEnterprise } from './rename-enterprise.js';

const initial: Enterprise = { status: 'not registered' };

/** Enterprises (企业): who they are, where, in which industry, led by whom, how dangerous. */
export const enterpriseNoun = noun({
  stream: enterpriseStream,
  title: 'Enterprise（企业）',
  path: 'enterprises',
  whoActs: {
    // The registrar keeps the register of the whole district.
    ofAnyOrgan: {
      every: [
        'RegisterEnterprise',
        'RenameEnterprise',
        'ChangePrincipal',
        'ChangeStreet',
        'ChangeIndustry',
        'ChangeSize',
        'ChangeEnterpriseStatus',
      ],
    },
  },
  idsFrom: 'enterprise',
  initial,
  evolve: evolveEnterprise,
  chapters: [
    {
      title: 'registry: enterprises 企业',
      commands: [
        registerEnterprise,
        renameEnterprise,
        changePrincipal,
        changeStreet,
        changeIndustry,
        changeSize,
        changeEnterpriseStatus,
        rateEnterprise,
        confirmGrade,
      ],
    },
    enterpriseCorrections,
  ],
  begins: ['RegisterEnterprise'],
  unknown: ['enterprise-unknown', 'There is no such enterprise（无此企业）.'],
});

export type EnterpriseCommand = CommandOf<typeof enterpriseNoun>;
