import { type Act, type Asks, fields, refuse } from '#domain/kernel';
import { isOneOf } from '#domain/procedure';
import type { Known } from '../accident.state.js';
import type { Member, MemberOf } from './inquiry.events.js';

const { flag, id, oneOf, optional, parts, shape, text } = fields;

const member = shape('InquiryMember', {
  member: id({ about: 'Number in the team（成员编号）', example: 'm1' }),
  of: oneOf(['government', 'emergency', 'sector', 'police', 'union', 'supervision', 'expert'], {
    about: 'Which organ the member stands for（成员单位类别）',
  }),
  body: text({ about: 'Its name（成员单位）', max: 120 }),
  name: text({ about: 'The official by name（成员）', max: 60 }),
  person: optional(id({ about: 'Entry of the register, of this office（人员登记编号）' })),
  interested: flag({ about: 'Has an interest in the accident（与事故有直接利害关系）' }),
});

/** Who is in the team, and who leads it. */
export const teamAsks = {
  leader: id({ about: 'Leader, by the number in the team（组长）', example: 'm1' }),
  members: parts(member, { about: 'Members（调查组成员）', min: 1, max: 40, once: 'member' }),
};

type Asked = Asks<typeof teamAsks>;

/** The members as they are kept. */
export const membersOf = ({ members }: Pick<Asked, 'members'>): readonly Member[] =>
  members.map(({ interested: _interested, ...one }) => one);

/** The leader as somebody who owes, where the register knows whom to ask. */
export const leads = (members: readonly Member[], leader: string, { registry }: Act) => {
  const person = members.find(({ member: one }) => one === leader)?.person;
  const organ = person && registry.person(person)?.posts.at(-1)?.organ;
  return person && organ ? ({ kind: 'person', person, organ, as: 'officer' } as const) : undefined;
};

/** It is whole, each member is somebody, once, and nobody has an interest. */
export const mustBeTeam = (accident: Known, asked: Asked, act: Act): void => {
  mustBeWhole(asked);
  mustBeSomebody(asked, act);
  mustBeApart(accident, asked, act);
};

const needed: Readonly<Partial<Record<MemberOf, string>>> = {
  emergency: '应急管理部门',
  sector: '负有监管职责的部门',
  police: '公安机关',
  union: '工会',
};

/** Each organ that the law names has sent somebody, and one of them leads. */
const mustBeWhole = ({ members, leader }: Asked): void => {
  const missing = Object.entries(needed).filter(([of]) => !members.some((one) => one.of === of));
  if (missing.length > 0)
    refuse(
      'organ-missing',
      `调查组缺少成员单位：${missing.map(([, zh]) => zh).join('、')}（each organ that the law names sends a member: ${missing.map(([of]) => of).join(', ')}）.`,
      'R493 22',
    );
  if (!members.some(({ member: one }) => one === leader))
    refuse('leader-unknown', `组长 ${leader} 不在成员之列（the leader is a member）.`, 'R493 24');
};

/** The register knows whoever is named by it, and nobody is in it twice（不得重复）. */
const mustBeSomebody = ({ members }: Asked, act: Act): void => {
  for (const [at, { name, body, person, member: one }] of members.entries()) {
    if (person !== undefined && !act.registry.person(person))
      refuse(
        'person-unknown',
        `${name}（${one}）：登记簿中没有人员 ${person}（the register knows no such person）.`,
        'R493 22',
      );
    const before = members.slice(0, at);
    const people = before.flatMap((other) => other.person ?? []);
    if (
      (person !== undefined && isOneOf(people, person, act)) ||
      before.some((other) => other.name === name && other.body === body)
    )
      refuse(
        'member-twice',
        `${name}（${body}）重复列入调查组（is in the team twice）.`,
        'R493 22',
      );
  }
};

/** Nobody with an interest, and nobody of the unit（不得与事故有直接利害关系）. */
const mustBeApart = (accident: Known, { members }: Asked, { registry }: Act): void => {
  const { unit } = accident.reported.accident;
  const one = members.find(
    ({ interested, person }) =>
      interested ||
      (person !== undefined &&
        registry.person(person)?.posts.some(({ organ }) => organ === unit.id)),
  );
  if (one)
    refuse(
      'interested-member',
      `${one.name}（${one.member}）与事故有直接利害关系，不得参加调查组（has an interest in the accident）.`,
      'R493 23',
    );
};
