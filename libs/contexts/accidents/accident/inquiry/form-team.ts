import {
  type Act,
  type Asks,
  fields,
  label,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { actingAs, again, drawUp, from, owe, stop } from '#domain/procedure';
import { inOurHands, type Known, knownCommand, occurredAt } from '../accident.state.js';
import { isAbove } from '../grading.js';
import { forms, papersOf } from '../papers.js';
import { decidingOrgansOf, heads } from '../who-may.js';
import type { Member, MemberOf } from './inquiry.events.js';

const { flag, id, oneOf, optional, paperNumber, part, parts, shape, text } = fields;

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

const asks = {
  approval: paperNumber({ about: 'Number of the approval of the team（成立调查组批复）', max: 80 }),
  leader: id({ about: 'Leader, by the number in the team（组长）', example: 'm1' }),
  members: parts(member, { about: 'Members（调查组成员）', min: 1, max: 40, once: 'member' }),
  procuratorate: part(
    shape('InvitedProcuratorate', {
      body: text({ about: 'Procuratorate（人民检察院）', max: 120 }),
      letter: paperNumber({ about: 'Number of the invitation（邀请函文号）', max: 80 }),
    }),
    { about: 'The procuratorate is invited（邀请检察院派员）' },
  ),
};

type Asked = Asks<typeof asks>;

/**
 * The government forms the team（成立事故调查组）: each organ sends its member, the procuratorate
 * is invited, nobody has an interest (R493 22–24). Its sixty days run from the accident itself.
 */
export const formTeam = knownCommand('FormTeam', {
  title: 'Form the team of the inquiry（成立事故调查组）',
  at: 'team',
  by: heads,
  asks,
  who: (accident, act) => actingAs(act, heads, decidingOrgansOf(accident), ['R493 19', 'R493 22']),
  repeat: (asked, { team }) =>
    again(
      team && {
        approval: team.approval,
        leader: team.leader,
        members: team.members,
        procuratorate: team.procuratorate,
      },
      { ...asked, members: membersOf(asked) },
      'team-formed',
    ),
  stage: (accident, act, asked) => {
    inOurHands(accident);
    if (isAbove(accident.grading))
      refuse(
        'above-the-district',
        '较大以上事故由上级人民政府调查，请先移交（the level above investigates it: hand it up）.',
        'R493 19',
      );
    mustBeWhole(asked);
    mustBeApart(accident, asked, act);
  },
  rule: (asked, accident, act, { id: by }) => {
    const formedOn = localDateOf(act.now);
    const members = membersOf(asked);
    const { approval, leader, procuratorate } = asked;
    const said = { approval, leader, members, procuratorate, formedOn };
    const { accident: facts } = accident.reported;
    return [
      {
        type: 'TeamFormed',
        data: {
          ...said,
          by,
          documents: drawUp(papersOf(accident), act, [forms.team, { ...said, accident: facts }]),
          clocks: [
            ...stop(accident, act.validAt, 'ACC-D16-TEAM'),
            owe(act, {
              duty: 'ACC-D6',
              rule: 'ACC-D6',
              facts: from(localDateOf(occurredAt(accident))),
              what: label('submit the report of the inquiry', '提交事故调查报告'),
              by: leads(members, leader, act) ?? {
                kind: 'post',
                role: 'head-of-organ',
                organ: facts.organ,
              },
              why: ['R493 29', 'ACC-S6'],
            }),
          ],
        },
      },
    ];
  },
});

export type FormTeam = MessageOf<typeof formTeam>;

const membersOf = ({ members }: Asked): readonly Member[] =>
  members.map(({ interested: _interested, ...one }) => one);

/** The leader, where the register knows whom to ask. */
const leads = (members: readonly Member[], leader: string, { registry }: Act) => {
  const person = members.find(({ member }) => member === leader)?.person;
  const organ = person && registry.person(person)?.posts.at(-1)?.organ;
  return person && organ ? ({ kind: 'person', person, organ, as: 'officer' } as const) : undefined;
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
  if (!members.some(({ member }) => member === leader))
    refuse('leader-unknown', `组长 ${leader} 不在成员之列（the leader is a member）.`, 'R493 24');
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
