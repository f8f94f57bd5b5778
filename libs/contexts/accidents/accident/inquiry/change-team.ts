import { type Act, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { actingAs, drawUp, inRoleOf, type Started } from '#domain/procedure';
import { inOurHands, type Known, knownCommand } from '../accident.state.js';
import { forms, papersOf, teamOnPaper } from '../papers.js';
import { decidingOrgansOf, heads } from '../who-may.js';
import { leads, membersOf, mustBeTeam, teamAsks } from './members.js';
import { stillInquiring } from './stages.js';

const { paperNumber, text } = fields;

/**
 * Members come and go while the team works（调整事故调查组）: who is in it from now on, under the
 * same rules. Its days run on; what the leader owed goes to the next.
 */
export const changeTeam = knownCommand('ChangeTeam', {
  title: 'Change the team of the inquiry（调整事故调查组）',
  at: 'team/changes',
  by: heads,
  asks: {
    approval: paperNumber({ about: 'Number of the approval（调整批复文号）', max: 80 }),
    ...teamAsks,
    reason: text({ about: 'Why（调整理由）', max: 500 }),
  },
  who: (accident, act) => actingAs(act, heads, decidingOrgansOf(accident), ['R493 19', 'R493 22']),
  repeat: ({ approval, leader, members }, { team }) =>
    team !== undefined &&
    same([team.approval, team.leader, team.members], [approval, leader, membersOf({ members })]),
  stage: (accident, act, asked) => {
    inOurHands(accident);
    stillInquiring(accident);
    mustBeTeam(accident, asked, act);
    if (accident.team?.approval === asked.approval)
      refuse(
        'approval-used',
        `批复文号 ${asked.approval} 已用于现有调查组（another approval has another number）.`,
        'R493 22',
      );
  },
  rule: (asked, accident, act, { id: by, capacity: { organ: issuer } }) => {
    const changedOn = localDateOf(act.now);
    const { approval, leader, reason } = asked;
    const said = { approval, leader, members: membersOf(asked), reason, changedOn };
    const paper = {
      issuer,
      ...said,
      ...teamOnPaper(said),
      accident: accident.reported.accident,
    };
    return [
      {
        type: 'TeamChanged',
        data: {
          ...said,
          by,
          documents: drawUp(papersOf(accident), act, [forms.changedTeam, paper]),
          clocks: toTheLeader(accident, said, act),
        },
      },
    ];
  },
});

export type ChangeTeam = MessageOf<typeof changeTeam>;

type Changed = Readonly<{ leader: string; members: ReturnType<typeof membersOf> }>;

/** The report is owed by whoever leads now. */
const toTheLeader = (
  { clocks, reported }: Known,
  { leader, members }: Changed,
  act: Act,
): readonly Started[] => {
  const running = clocks['ACC-D6'];
  if (!running?.owed) return [];
  const { organ } = reported.accident;
  const by = leads(members, leader, act) ?? { kind: 'post', role: 'head-of-organ', organ };
  if (same(by, running.owed.by)) return [];
  const owed = { ...running.owed, by: { ...inRoleOf(by), ...by } };
  return [{ op: 'move', clock: 'ACC-D6', set: running.set, why: '更换组长', owed }];
};
