import { localDate, type Role } from '#domain/kernel';
import type { PersonCommand } from '../person/person.noun.js';
import { commandsFor, type SeedCommand, seedId } from './seed-command.js';
import { enterprises, organs } from './seed-numbers.js';

/** Somebody of the seed: account, name, and the one post held. */
export type SeedPerson = Readonly<{
  number: number;
  username: string;
  name: string;
  place: number;
  post: string;
  title: string;
  roles: readonly Role[];
  certificate?: string;
  legalQualification?: string;
}>;

const { government, bureau, brigade, waihai, jiangnan, zhichong } = organs;

type Row = readonly [username: string, name: string, place: number, title: string, ...Role[]];

// Invented people, one account for each role. A row's place in this list makes its id: append only.
const rows: readonly Row[] = [
  ['principal', '陈志远', bureau, '局长', 'principal-head', 'head-of-organ'],
  ['head', '李文静', bureau, '副局长', 'head-of-organ'],
  ['leader', '张建国', brigade, '大队长', 'team-leader', 'officer'],
  ['officer1', '黄伟强', brigade, '一中队执法员', 'officer'],
  ['officer2', '梁淑仪', brigade, '一中队执法员', 'officer'],
  ['officer3', '何俊杰', brigade, '二中队执法员', 'officer'],
  ['trainee', '周晓彤', brigade, '见习执法员（无执法证）', 'officer'],
  ['reviewer', '吴雅琴', bureau, '法制审核员', 'legal-reviewer'],
  ['host', '郑国华', bureau, '听证主持人', 'hearing-host'],
  ['archivist', '冯秀英', bureau, '档案管理员', 'archivist'],
  ['cashier', '邓丽萍', bureau, '财务人员', 'cashier'],
  ['intake', '谭家明', bureau, '窗口受理员', 'intake-clerk'],
  ['examiner', '苏婉儿', bureau, '许可审查员', 'licence-reviewer'],
  ['approver', '罗振邦', bureau, '许可审批人', 'licence-approver'],
  ['issuer', '叶嘉欣', bureau, '发证员', 'certificate-clerk'],
  ['registrar', '马少芬', bureau, '登记管理员', 'registrar'],
  ['auditor', '曾庆祥', government, '审计员', 'auditor'],
  ['operator', '杜子健', bureau, '系统运维员', 'operator'],
  ['street1', '赵永康', waihai, '应急办执法员', 'officer'],
  ['street2', '林慧敏', waihai, '应急办执法员', 'officer'],
  ['street-head', '钟立群', waihai, '办事处主任', 'head-of-organ'],
  ['jiangnan1', '温志成', jiangnan, '综合执法队员', 'officer'],
  ['jiangnan2', '程美琪', jiangnan, '综合执法队员', 'officer'],
  ['jiangnan-head', '欧阳勇', jiangnan, '办事处主任', 'head-of-organ', 'principal-head'],
  ['village', '黎水生', zhichong, '村居安全员', 'safety-staff'],
  ['applicant', '梁子欣', enterprises.hongda, '经办人', 'applicant'],
  ['applicant2', '区少强', enterprises.fireworks, '经办人', 'applicant'],
  ['mayor', '冼国栋', government, '副区长', 'principal-head', 'head-of-organ'],
  ['duty', '容子聪', bureau, '值班室值班员', 'officer'],
];

const withoutCertificate = ['trainee', 'duty'];

/** Everybody in the seed, with the account name used for development. */
export const seedPeople: readonly SeedPerson[] = rows.map(
  ([username, name, place, title, ...roles], at) => ({
    number: 101 + at,
    username,
    name,
    place,
    post: `post-${username}`,
    title,
    roles,
    ...(roles.includes('officer') && !withoutCertificate.includes(username)
      ? { certificate: `粤J07040${101 + at}` }
      : {}),
    ...(roles.includes('legal-reviewer') ? { legalQualification: 'A20194407040108' } : {}),
  }),
);

const requestsFor = (district: string, person: SeedPerson): readonly PersonCommand[] => {
  const { name, post, title, roles, certificate, legalQualification } = person;
  const requests: PersonCommand[] = [
    { type: 'RegisterPerson', data: { person: seedId(district, person.number), name } },
  ];
  if (legalQualification !== undefined)
    requests.push({
      type: 'RecordLegalQualification',
      data: { number: legalQualification, on: localDate('2020-03-20') },
    });
  const organ = seedId(district, person.place);
  requests.push({
    type: 'AssignPost',
    data: { post, organ, title, roles, from: localDate('2020-07-01') },
  });
  if (certificate !== undefined)
    requests.push({ type: 'GrantCertificate', data: granted(certificate) });
  return requests;
};

const granted = (number: string) => ({
  number,
  issuer: '广东省人民政府',
  from: localDate('2024-01-01'),
  to: localDate('2028-12-31'),
});

/** Posts and certificates of everybody. */
export const seedPersons = (district: string): readonly SeedCommand[] =>
  seedPeople.flatMap((person) =>
    commandsFor(
      'person',
      { district, stage: 4, number: person.number },
      ...requestsFor(district, person),
    ),
  );
