import { threshold } from '../build/builders.js';

/** The row under which audit rules stand（稽核规则）. */
export const auditRule = 'AUD-RULES';

const category = 'enforcementCase';

/**
 * What an auditor looks for among the acts on record（稽核规则）: defaults, which a district
 * replaces by its own. The rules of procedure refuse most of it at the door; what came in by import
 * or was entered afterwards is found by these.
 */
export const auditRules = [
  threshold(auditRule, '区级稽核规则', 'D / U', {
    from: '1980-01-01',
    zh: '稽核规则：对履职行为登记簿逐条比对，查出的事项由审计人员核实。',
    en: 'Audit rules are held against the register of acts.',
    table: {
      form: 'audit',
      rules: [
        {
          code: 'late-entry',
          title: '行为发生三日后才登记',
          needs: 'entered-within',
          days: 3,
        },
        {
          code: 'filed-by-applicant',
          title: '立案申请与立案批准同为一人',
          category,
          act: 'CaseFiled',
          needs: 'other-person',
          other: 'FilingApplied',
        },
        {
          code: 'closed-unproposed',
          title: '未经结案申请即结案',
          category,
          act: 'CaseClosed',
          needs: 'other-before',
          other: 'ClosingProposed',
        },
        {
          code: 'closed-unarchived',
          title: '结案后三十日内未归档',
          category,
          act: 'CaseClosed',
          needs: 'other-within',
          other: 'CaseArchived',
          days: 30,
        },
      ],
    },
  }),
];
