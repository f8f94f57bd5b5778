import { columns } from '#platform/sheets';
import { criterionSets } from '../hazard/hazard.law.js';

const { area, day, manyNamed, named, oneOf, optional, someOf, text, whole } = columns;

const sets = Object.fromEntries(criterionSets.map((one) => [one, one])) as Readonly<
  Record<string, (typeof criterionSets)[number]>
>;
const sources = {
  自报: 'self-report',
  检查发现: 'inspection',
  举报: 'tip-off',
  上级交办: 'upper-level',
  其他: 'other',
} as const;
const levels = { 镇街: 'street', 区: 'district' } as const;
const measures = {
  立即排除: 'remove-at-once',
  撤出人员: 'evacuate',
  停产停业: 'suspend-production',
  停止使用: 'stop-use',
  停止供电: 'cut-power',
} as const;
const yesOrNo = { 是: 'yes', 否: 'no' } as const;

/** How a hazard was found and verified on paper（隐患、核实）. */
const found = {
  organ: named('organs', { title: '主管机关' }),
  serial: whole({ title: '认定意见序号', min: 1 }),
  verifiedOn: day({ title: '认定日期', about: '其年份即认定意见文号的年份' }),
  handlingOrgan: named('organs', { title: '承办机构' }),
  mandate: optional(named('mandates', { title: '委托编号', about: '镇街承办时填写' })),
  unit: named('enterprises', { title: '隐患单位信用代码' }),
  cameFrom: oneOf(sources, { title: '隐患来源' }),
  address: text({ title: '隐患部位', max: 300 }),
  area: area({ title: '所在地代码' }),
  facts: text({ title: '隐患情况', max: 2_000 }),
  foundOn: day({ title: '发现日期' }),
  set: optional(oneOf(sets, { title: '判定标准', about: '重大隐患填写，如 CRI-2' })),
  clause: optional(text({ title: '判定条款', about: '重大隐患填写，如 第四条第一项', max: 60 })),
  findings: text({ title: '核实情况', max: 2_000 }),
  officers: manyNamed('people', { title: '核实人员', about: '两人以上，账号标识用顿号分开' }),
  certificates: text({ title: '出示证件', about: '与核实人员同序的执法证号，用顿号分开' }),
  handler: named('people', { title: '承办人' }),
};

/** Measures on site that stand（仍在执行的现场处理措施）. */
const controlled = {
  measures: optional(someOf(measures, { title: '现场措施' })),
  why: optional(text({ title: '措施理由', max: 500 })),
  controlledOn: optional(day({ title: '措施决定日期' })),
};

/** The listing that runs（正在执行的挂牌督办）; left out where it is not listed. */
const listed = {
  level: optional(oneOf(levels, { title: '挂牌层级' })),
  lister: optional(named('organs', { title: '挂牌机关' })),
  listedOn: optional(day({ title: '挂牌日期' })),
  servedOn: optional(day({ title: '通知书送达日期', about: '受送达人见原送达回证' })),
  limit: optional(day({ title: '现整改期限' })),
  planBy: optional(day({ title: '治理方案期限' })),
  planFiled: optional(oneOf(yesOrNo, { title: '方案已报送' })),
  everyMonths: optional(whole({ title: '报告周期月数', min: 1, max: 12 })),
  extensionsLeft: optional(whole({ title: '尚可延期次数', max: 10 })),
  places: optional(text({ title: '公布媒体', about: '多个用顿号分开' })),
  publishedOn: optional(day({ title: '公布日期' })),
  lastReportOn: optional(day({ title: '最近进度报告日期' })),
  lastVisitOn: optional(day({ title: '最近督查日期' })),
};

/** What a row of a hazard says, and its listing where one runs. */
export const hazardColumns = {
  ...found,
  ...controlled,
  ...listed,
  source: text({ title: '依据', about: '如 2026年重大隐患挂牌台账' }),
};
