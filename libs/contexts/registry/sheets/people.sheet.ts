import { type Role, roleNames, roles } from '#domain/kernel';
import { columns, type Seeing, sheet, type Step } from '#platform/sheets';
import { personNoun } from '../person/person.noun.js';
import type { Person, Post } from '../person/person.state.js';

const { code, day, identityNumber, named, optional, someOf, text } = columns;

const byName = Object.fromEntries(roles.map((role) => [roleNames[role], role])) as Readonly<
  Record<string, Role>
>;

const step = (id: string, type: string, data: object): Step => ({
  noun: personNoun,
  id,
  command: { type, data },
});

/** People who act（人员）: each under the name that the identity issuer gives it. */
export const peopleSheet = sheet({
  name: 'people',
  title: '人员',
  about: '每人一行。账号标识须与统一身份认证平台一致：登记后本人即可登录，首位登记管理员也由此产生',
  columns: {
    account: code({ title: '账号标识', about: '统一身份认证平台给此人的标识' }),
    name: text({ title: '姓名', max: 100 }),
    identityNumber: optional(
      identityNumber({ title: '身份证号', about: '可空；只保存加密摘要，用于识别同一人' }),
    ),
    qualification: optional(text({ title: '法律职业资格证号', max: 60 })),
    qualifiedOn: optional(day({ title: '资格取得日期' })),
  },
  key: ['account'],
  idOf: (account) => account,
  onRecord: (id, { registry }) => registry().person(id) !== undefined,
  blames: { 'person-known': 'name', 'identity-number-invalid': 'identityNumber' },
  examples: [
    {
      account: 'u1001',
      name: '陈某某',
      identityNumber: '',
      qualification: 'A20194407050001',
      qualifiedOn: '2020-03-20',
    },
    { account: 'u1002', name: '黄某某', identityNumber: '', qualification: '', qualifiedOn: '' },
  ],
  steps: async ({ account, name, identityNumber: number, qualification, qualifiedOn }, seeing) => [
    step(account, 'RegisterPerson', {
      person: account,
      name,
      ...(number !== undefined && { identityToken: seeing.tokenOf(number) }),
    }),
    ...(qualification === undefined
      ? []
      : [
          step(account, 'RecordLegalQualification', {
            number: qualification,
            on: qualifiedOn ?? seeing.today,
          }),
        ]),
  ],
});

type Told = Readonly<Pick<Post, 'post' | 'organ' | 'title' | 'roles' | 'from' | 'to'>>;

/** A last day that is new ends the post; what else differs the rule refuses. */
const postSteps = async (id: string, told: Told, seeing: Seeing): Promise<readonly Step[]> => {
  const { state } = await seeing.stateOf<Person>(personNoun, id);
  const held = state.status === 'registered' && state.posts.find(({ post }) => post === told.post);
  if (!held || held.to === told.to || told.to === undefined) return [step(id, 'AssignPost', told)];
  const end = { post: told.post, lastDay: told.to, reason: `区级初始化表（${seeing.today}）` };
  return [step(id, 'EndPost', end)];
};

/** Who is in which post, in which roles（任职）. */
export const postSheet = sheet({
  name: 'posts',
  title: '任职',
  about: '一人可有多个任职，任职编号在本人名下不重复',
  columns: {
    account: named('people', { title: '账号标识' }),
    post: code({ title: '任职编号' }),
    organ: named('organs', { title: '任职机关' }),
    title: text({ title: '职务', max: 100 }),
    roles: someOf(byName, { title: '岗位角色' }),
    from: day({ title: '任职日期' }),
    to: optional(day({ title: '届满日期' })),
  },
  key: ['account', 'post'],
  blames: {
    'reviewer-not-qualified': 'roles',
    'roles-clash': 'roles',
    'role-outside-its-place': 'roles',
    'period-reversed': 'to',
    'organ-not-registered': 'organ',
    'post-without-role': 'roles',
    'post-taken': 'post',
  },
  examples: [
    {
      account: 'u1001',
      post: 'p1',
      organ: 'YJ',
      title: '法制审核员',
      roles: roleNames['legal-reviewer'],
      from: '2024-01-01',
      to: '',
    },
    {
      account: 'u1002',
      post: 'p1',
      organ: 'YJ',
      title: '登记管理员',
      roles: roleNames.registrar,
      from: '2024-01-01',
      to: '',
    },
  ],
  steps: ({ account, organ, ...said }, seeing) =>
    postSteps(account, { ...said, organ: seeing.idOf('organs', organ) }, seeing),
});

/** Enforcement certificates（行政执法证）. */
export const certificateSheet = sheet({
  name: 'certificates',
  title: '执法证',
  about: '有执法证的人员每证一行',
  columns: {
    account: named('people', { title: '账号标识' }),
    number: text({ title: '执法证号', max: 60 }),
    issuer: text({ title: '发证机关' }),
    from: day({ title: '有效期起' }),
    to: day({ title: '有效期止' }),
  },
  key: ['account', 'number'],
  blames: { 'period-reversed': 'to' },
  examples: [
    {
      account: 'u1001',
      number: '粤J07050001',
      issuer: '广东省人民政府',
      from: '2024-01-01',
      to: '2028-12-31',
    },
  ],
  steps: async ({ account, ...said }) => [step(account, 'GrantCertificate', said)],
});

/** Who answers for a post by a written order（代行职务）. */
export const deputySheet = sheet({
  name: 'deputies',
  title: '代行',
  about: '已有书面代行决定的，每项一行',
  columns: {
    account: named('people', { title: '被代行人' }),
    deputyship: code({ title: '代行编号' }),
    post: code({ title: '被代行任职' }),
    deputy: named('people', { title: '代行人' }),
    from: day({ title: '代行起始日' }),
    to: optional(day({ title: '代行末日' })),
    basis: text({ title: '书面依据' }),
  },
  key: ['account', 'deputyship'],
  blames: {
    'deputy-of-other-organ': 'deputy',
    'post-unknown': 'post',
    'period-reversed': 'to',
    'roles-clash': 'deputy',
  },
  examples: [
    {
      account: 'u1002',
      deputyship: 'D-2026-1',
      post: 'p1',
      deputy: 'u1001',
      from: '2026-07-01',
      to: '2026-07-31',
      basis: '某区应急〔2026〕代1号',
    },
  ],
  steps: async ({ account, ...said }) => [step(account, 'AppointDeputy', said)],
});
