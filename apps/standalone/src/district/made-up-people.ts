import type { Rows } from './made-up-place.js';

type Row = readonly [account: string, name: string, organ: string, title: string, roles: string];

const officers = ['韦国强', '蓝小梅', '覃志勇', '莫婷婷', '农建军', '黎思敏'];
const staff: readonly Row[] = [
  ['qh-auditor', '班少华', 'ZF', '审计员', '审计员'],
  ['qh-principal', '岑有为', 'YJ', '局长', '主要负责人、机关负责人'],
  ['qh-head', '梁敬文', 'YJ', '副局长', '机关负责人'],
  ['qh-registrar', '闭月圆', 'YJ', '登记管理员', '登记管理员'],
  ['qh-reviewer', '陆雅君', 'YJ', '法制审核员', '法制审核人员'],
  ['qh-intake', '唐晓岚', 'YJ', '窗口受理员', '窗口受理员'],
  ['qh-examiner', '容志豪', 'YJ', '许可审查员', '许可审查员'],
  ['qh-approver', '甘立新', 'YJ', '许可审批人', '许可审批人'],
  ['qh-issuer', '冯嘉怡', 'YJ', '发证员', '发证员'],
  ['qh-cashier', '谭玉珍', 'YJ', '财务人员', '财务人员'],
  ['qh-archivist', '苏文英', 'YJ', '档案管理员', '档案管理员'],
  ['qh-operator', '凌子健', 'YJ', '系统运维员', '系统运维员'],
  ['qh-leader', '卢大勇', 'DD', '大队长', '大队长、执法人员'],
  ...officers.map((name, at): Row => [
    `qh-officer${at + 1}`,
    name,
    'DD',
    '一中队执法员',
    '执法人员',
  ]),
];

/** Who works in the made-up district. */
export const people = (): Rows =>
  staff.map(([account, name, , title]) => ({
    账号标识: account,
    姓名: name,
    ...(title === '法制审核员' && {
      法律职业资格证号: 'A20184407990001',
      资格取得日期: '2019年3月20日',
    }),
  }));

/** Their posts. */
export const posts = (): Rows =>
  staff.map(([account, , organ, title, roles]) => ({
    账号标识: account,
    任职编号: 'p1',
    任职机关: organ,
    职务: title,
    岗位角色: roles,
    任职日期: '2021-01-01',
  }));

/** Their certificates of enforcement. */
export const certificates = (): Rows =>
  staff
    .filter(([, , , , roles]) => roles.includes('执法人员'))
    .map(([account], at) => ({
      账号标识: account,
      执法证号: `粤J0799${String(at + 1).padStart(4, '0')}`,
      发证机关: '广东省人民政府',
      有效期起: '2024-01-01',
      有效期止: '2028-12-31',
    }));

/** Whom the made-up district's people sign in as. */
export const madeUpAccounts = staff.map(([account, name]) => ({
  username: account,
  person: account,
  name,
}));
