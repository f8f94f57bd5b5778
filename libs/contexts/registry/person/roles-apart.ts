import { deny, type Role, roleNames, roles } from '#domain/kernel';

/** Roles that do not meet in one person at a time, why, and by which article. */
type Apart = Readonly<{ these: readonly Role[]; those: readonly Role[]; why: string; law: string }>;

const deciding: readonly Role[] = ['head-of-organ', 'principal-head'];
const butFor = (...roles_: readonly Role[]): readonly Role[] =>
  roles.filter((role) => !roles_.includes(role));

const apart: readonly Apart[] = [
  {
    these: ['cashier'],
    those: [...deciding, 'officer', 'team-leader'],
    why: '罚款决定与罚款收缴分离',
    law: 'PL 67',
  },
  { these: ['legal-reviewer'], those: deciding, why: '法制审核与决定分离', law: 'PL 58' },
  { these: ['hearing-host'], those: deciding, why: '听证主持与决定分离', law: 'PL 64' },
  { these: ['auditor'], those: butFor('auditor'), why: '审计与业务分离', law: 'S8' },
  { these: ['operator'], those: butFor('operator'), why: '系统运维与业务分离', law: 'S8' },
  { these: ['registrar'], those: deciding, why: '登记与决定分离', law: 'S8' },
  { these: ['applicant'], those: butFor('applicant'), why: '申请人与办理机关分离', law: 'LL 34' },
];

/**
 * Denies roles that would meet in one person at the same time（不相容岗位分离）: who decides does
 * not collect, who checks does nothing else, who applies works in no organ.
 */
export const mustStayApart = (together: readonly Role[]): void => {
  for (const { these, those, why, law } of apart) {
    const one = these.find((role) => together.includes(role));
    const other = those.find((role) => together.includes(role));
    if (one && other)
      deny(
        'roles-not-apart',
        `${one} and ${other} do not meet in one person（${roleNames[one]}与${roleNames[other]}不得由一人担任：${why}）.`,
        law,
      );
  }
};
