import { fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, again, drawUp, from, owe, stop } from '#domain/procedure';
import { inOurHands, knownCommand, occurredAt } from '../accident.state.js';
import { isAbove } from '../grading.js';
import { forms, papersOf, teamOnPaper } from '../papers.js';
import { decidingOrgansOf, heads } from '../who-may.js';
import { leads, membersOf, mustBeTeam, teamAsks } from './members.js';

const { paperNumber, part, shape, text } = fields;

const asks = {
  approval: paperNumber({ about: 'Number of the approval of the team（成立调查组批复）', max: 80 }),
  ...teamAsks,
  procuratorate: part(
    shape('InvitedProcuratorate', {
      body: text({ about: 'Procuratorate（人民检察院）', max: 120 }),
      letter: paperNumber({ about: 'Number of the invitation（邀请函文号）', max: 80 }),
    }),
    { about: 'The procuratorate is invited（邀请检察院派员）' },
  ),
};

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
    mustBeTeam(accident, asked, act);
  },
  rule: (asked, accident, act, { id: by, capacity: { organ: issuer } }) => {
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
          documents: drawUp(papersOf(accident), act, [
            forms.team,
            { issuer, ...said, ...teamOnPaper(said), accident: facts },
          ]),
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
