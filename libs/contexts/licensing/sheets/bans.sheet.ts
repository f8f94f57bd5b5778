import { idFor } from '#platform/acts';
import { columns, sheet } from '#platform/sheets';
import { barNoun } from '../bar/bar.noun.js';
import type { TakeOverBan } from '../bar/take-over-ban.js';

const { code, day, identityNumber, named, oneOf, optional, text } = columns;

const rules = {
  撤职后限期不得任职: 'ACB-1',
  本行业终身不得任职: 'ACB-2',
  关闭后限期不得任职: 'ACB-3',
  终身不得任职: 'ACB-5',
} as const;

/**
 * Bans on heading units that run（在期任职限制）: who it is stands in no table, and each ends by
 * the rule of its day.
 */
export const banSheet = sheet({
  name: 'bans',
  title: '在期任职限制',
  about: '登记以前已决定、仍在期内的主要负责人任职限制；身份证号只保存加密摘要',
  columns: {
    organ: named('organs', { title: '承接机关' }),
    person: identityNumber({ title: '身份证号' }),
    rule: oneOf(rules, { title: '限制' }),
    from: day({ title: '起算日', about: '刑罚执行完毕、受处分、关闭决定之日' }),
    industry: optional(code({ title: '行业代码', about: '本行业终身限制的，填 GB/T 4754 代码' })),
    decidedOn: day({ title: '决定日期' }),
    source: text({ title: '依据', about: '决定文号、原件' }),
  },
  key: ['person', 'rule', 'from'],
  blames: {
    'not-from-before': 'decidedOn',
    'ban-is-over': 'from',
    'day-not-come': 'from',
    'industry-missing': 'industry',
    'rule-not-in-force': 'from',
  },
  examples: [
    {
      organ: 'YJ',
      person: '11010519491231002X',
      rule: '撤职后限期不得任职',
      from: '2024-06-03',
      industry: '',
      decidedOn: '2024-06-03',
      source: '江应急人〔2024〕5号处分决定',
    },
  ],
  steps: async ({ person, rule, from, industry, decidedOn, source, ...row }, seeing) => {
    const subject = seeing.tokenOf(person);
    const barId = idFor({ commandId: `${subject}|${rule}|${from}` }, 'ban');
    const data: TakeOverBan['data'] = {
      barId,
      subject,
      rule,
      from,
      ...(industry !== undefined && { industry: industry.replace(/^[A-T]/, '') }),
      organ: seeing.idOf('organs', row.organ),
      takenOver: { on: decidedOn, source },
    };
    return [{ noun: barNoun, id: subject, command: { type: 'TakeOverBan', data } }];
  },
});
