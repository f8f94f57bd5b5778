import { columns, sheet, type Step } from '#platform/sheets';
import type { Fitness, MandateKind, Power } from '../mandate/mandate.events.js';
import { mandateNoun } from '../mandate/mandate.noun.js';

const { area, code, day, manyNamed, named, oneOf, optional, someOf, text, yuan } = columns;

const powers: Readonly<Record<string, Power>> = {
  行政检查: 'inspection',
  责令改正: 'correction',
  行政处罚: 'penalty',
  行政强制: 'coercion',
  行政许可: 'licensing',
};
const kinds: Readonly<Record<string, MandateKind>> = { 委托: 'entrusted', 下放: 'transferred' };
const conditions: Readonly<Record<string, Fitness>> = {
  管理公共事务的组织: 'public-affairs-body',
  有合格工作人员: 'qualified-staff',
  有技术条件: 'technical-means',
};

/** The catalogue of powers（权责清单）, whose items mandates name. */
export const powerSheet = sheet({
  name: 'powers',
  title: '权责清单',
  about: '委托、下放所列的事项；本表自身不写入，由《委托下放》引用',
  columns: {
    code: code({ title: '事项编码' }),
    name: text({ title: '事项名称', max: 300 }),
    power: oneOf(powers, { title: '职权类别' }),
  },
  key: ['code'],
  examples: [
    { code: 'JC-1', name: '安全生产监督检查', power: '行政检查' },
    { code: 'CF-97', name: '未按规定开展安全生产教育培训等', power: '行政处罚' },
  ],
  steps: async () => [],
});

/** Written mandates and transfers of powers（委托、下放）, and where they were published. */
export const mandateSheet = sheet({
  name: 'mandates',
  title: '委托下放',
  about: '每份委托书、下放决定一行；已公布的写明公布日期、网址，否则不生效',
  columns: {
    code: code({ title: '委托编号' }),
    kind: oneOf(kinds, { title: '类别' }),
    principal: named('organs', { title: '委托机关' }),
    holder: named('organs', { title: '受委托组织' }),
    items: manyNamed('powers', { title: '事项', about: '《权责清单》的事项编码，顿号分开' }),
    capCitizenFen: optional(yuan({ title: '对公民罚款上限' })),
    capOrganisationFen: optional(yuan({ title: '对单位罚款上限' })),
    area: area({ title: '区域代码' }),
    from: day({ title: '生效日期' }),
    to: optional(day({ title: '期限届满日' })),
    basis: text({ title: '依据' }),
    fitness: optional(someOf(conditions, { title: '受委托组织条件' })),
    publishedOn: optional(day({ title: '公布日期' })),
    url: optional(text({ title: '公布网址', max: 300 })),
  },
  key: ['code'],
  onRecord: () => false,
  blames: {
    'coercion-entrusted': 'items',
    'mandate-without-term': 'to',
    'mandate-without-limits': 'capOrganisationFen',
    'entrusted-body-unfit': 'fitness',
    'transfer-not-to-a-street': 'holder',
    'mandate-to-itself': 'holder',
    'sub-delegation': 'principal',
    'mandate-published-too-late': 'publishedOn',
    'publication-without-address': 'url',
    'period-reversed': 'to',
    'no-such-area': 'area',
  },
  examples: [
    {
      code: 'WT-1',
      kind: '委托',
      principal: 'YJ',
      holder: 'JD1',
      items: 'JC-1、CF-97',
      capCitizenFen: '20000',
      capOrganisationFen: '50000',
      area: '440705001',
      from: '2024-01-01',
      to: '2028-12-31',
      basis: '某区应急委〔2023〕1号',
      fitness: '管理公共事务的组织、有合格工作人员、有技术条件',
      publishedOn: '2023-12-15',
      url: 'https://www.example.gov.cn/1',
    },
  ],
  steps: async ({ code: known, items, principal, holder, publishedOn, url, ...said }, seeing) => {
    const id = seeing.idOf('mandates', known);
    const step = (type: string, data: object): Step => ({
      noun: mandateNoun,
      id,
      command: { type, data },
    });
    return [
      step('GrantMandate', {
        ...said,
        mandate: id,
        principal: seeing.idOf('organs', principal),
        holder: seeing.idOf('organs', holder),
        items: items.map((item) => seeing.rowOf('powers', item)),
        fitness: said.fitness ?? [],
      }),
      ...(publishedOn === undefined
        ? []
        : [step('PublishMandate', { publishedOn, url: url ?? '' })]),
    ];
  },
});
