import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFolder } from '#platform/config';
import {
  codeOf,
  type Matters,
  matterSheets,
  reportedFigures,
  reportedTotals,
  usual,
} from './made-up-matters.js';
import { certificates, people, posts } from './made-up-people.js';
import { madeUp, range, type Rows, streetCode, streets } from './made-up-place.js';

/** Sheets by their names. */
export type Sheets = Readonly<Record<string, Rows>>;

const organs = (): Rows => {
  const organ = (code: string, name: string, kind: string, more: object) => ({
    机关代码: code,
    名称: name,
    机关类别: kind,
    辖区代码: madeUp,
    成立日期: '2019-04-01',
    ...more,
  });
  return [
    // The office below stands before the one above it, as sheets happen to be filled in.
    organ('DD', '云江市青河区应急管理综合执法大队', '执法大队', {
      文号机关代字: '（青河）应急',
      上级机关: 'YJ',
      所属机关: 'YJ',
    }),
    organ('ZF', '云江市青河区人民政府', '人民政府', {
      文号机关代字: '青河府',
      成立日期: '2002/1/1',
    }),
    organ('YJ', '云江市青河区应急管理局', '应急管理部门', {
      文号机关代字: '（青河）应急',
      上级机关: 'ZF',
    }),
    ...streets.map((name, at) =>
      organ(`JD${at + 1}`, `云江市青河区${name}街道办事处`, '镇街', {
        辖区代码: streetCode(at),
        文号机关代字: `（青河${name}）综执`,
        上级机关: 'ZF',
      }),
    ),
  ];
};

const villages = (): Rows =>
  range(18).map((at) => ({
    村社区代码: `C${at + 1}`,
    名称: `${streets[at % 9]}街道第${at + 1}村村民委员会`,
    区划代码: `${streetCode(at % 9)}${String(201 + at)}`,
    所属镇街: `JD${(at % 9) + 1}`,
    成立日期: '2002-01-01',
  }));

const powers = (): Rows => [
  { 事项编码: 'inspection', 事项名称: '安全生产监督检查', 职权类别: '行政检查' },
  { 事项编码: 'AQ-97', 事项名称: '未按规定开展安全生产教育培训等', 职权类别: '行政处罚' },
];

const mandates = (): Rows => [
  {
    委托编号: 'WT-1',
    类别: '委托',
    委托机关: 'YJ',
    受委托组织: 'JD1',
    事项: 'inspection、AQ-97',
    对公民罚款上限: '20,000',
    对单位罚款上限: '50000.00',
    区域代码: streetCode(0),
    生效日期: '2024-01-01',
    期限届满日: '2028-12-31',
    依据: '青河应急委〔2023〕1号',
    受委托组织条件: '管理公共事务的组织、有合格工作人员、有技术条件',
    公布日期: '2023-12-15',
    公布网址: 'https://www.example.gov.cn/qinghe/1',
  },
];

const deputies = (): Rows => [
  {
    被代行人: 'qh-head',
    代行编号: 'D-1',
    被代行任职: 'p1',
    代行人: 'qh-principal',
    代行起始日: '2026-06-01',
    代行末日: '2026-08-31',
    书面依据: '青河应急〔2026〕人1号',
  },
];

const industries = ['C2641', 'F5169', 'C3389', 'F5265', 'C1711'];

const enterprises = (count: number): Rows =>
  range(count).map((at) => ({
    统一社会信用代码: codeOf(at),
    企业名称: `云江市青河区第${at + 1}号制造有限公司`,
    所属街道代码: streetCode(at % 9),
    地址: `青河区${streets[at % 9]}街道兴业路${at + 1}号`,
    行业代码: industries[at % industries.length]!,
    主要负责人: `负责人${at + 1}`,
    从业人员: String(5 + (at % 400)),
    登记日期: '2020-06-01',
  }));

const paperNumbers = (): Rows =>
  [
    ['立案', '37', '2026-06-28', '2026年立案登记簿'],
    ['立案', '80', '2025-12-30', '2025年立案登记簿'],
    ['许可收件', '112', '2026-06-30', '2026年收件登记簿'],
    ['隐患', '15', '2026-06-20', '2026年隐患台账'],
    ['检查', '240', '2026-06-30', '2026年检查台账'],
  ].map(([kind, upTo, on, source]) => ({
    机关: 'YJ',
    文号类别: kind!,
    最后序号: upTo!,
    最后使用日期: on!,
    依据: source!,
  }));

/** All sheets of the made-up district, with so many units. */
export const madeUpSheets = (units = 400, matters: Matters = usual): Sheets => ({
  organs: organs(),
  villages: villages(),
  people: people(),
  posts: posts(),
  certificates: certificates(),
  powers: powers(),
  mandates: mandates(),
  deputies: deputies(),
  enterprises: enterprises(units),
  'paper-numbers': paperNumbers(),
  ...matterSheets(matters),
  'reported-figures': reportedFigures(),
  'reported-totals': reportedTotals(),
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const csvOf = (rows: Rows): string => {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => titles.map((title) => quoted(row[title] ?? '')).join(','));
  return `\uFEFF${[titles.map(quoted).join(','), ...lines].join('\r\n')}\r\n`;
};

/** Puts sheets into a folder, as an office program would. */
export const writeSheets = (folder: string, sheets: Sheets): void => {
  madeFolder(folder);
  for (const [name, rows] of Object.entries(sheets))
    if (rows.length > 0) writeFileSync(join(folder, `${name}.csv`), csvOf(rows));
};
