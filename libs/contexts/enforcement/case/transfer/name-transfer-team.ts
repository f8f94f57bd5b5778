import { fields, label, localDateOf, type MessageOf } from '#domain/kernel';
import { alreadySo, owe, stop } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import { handlingOf, headWhoEnds } from '../duties.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { fitForTeam, mayBeTransferred, transferSettled } from './who-transfers.js';

const { text, texts } = fields;

/**
 * 指定专案组. As soon as a crime is suspected, two officers or more are named for this alone; they
 * verify, and report in writing (R310 5; CRM-1).
 */
export const nameTransferTeam = caseCommand('NameTransferTeam', {
  title: 'Name the team for a suspected crime（指定移送专案组）',
  at: 'transfer/team',
  by: heads,
  asks: {
    officers: texts({ about: 'Ids of the team（专案组人员）', min: 1, max: 20 }),
    suspicion: text({ about: 'What is suspected, and why（涉嫌犯罪的线索）' }),
  },
  who: headWhoEnds,
  repeat: (asked, { transfer }) => alreadySo(transfer.team?.team, asked),
  stage: (state) => {
    mayBeTransferred(state);
    transferSettled(state);
  },
  rule: (team, state, act, by) => {
    fitForTeam(team.officers, state, act);
    const [person = ''] = team.officers;
    const { organ } = handlingOf(state);
    const report = owe(act, {
      duty: duties.transferReport,
      rule: rules.transferReport,
      what: label('verify the suspicion and report on it', '核实涉嫌犯罪情况并提出移送报告'),
      by: { kind: 'person', person, organ },
      why: ['R310 5', 'CRM-1'],
    });
    const clocks = [...stop(state, act.now, duties.transferReport), report];
    return [
      { type: 'TransferTeamNamed', data: { team, namedOn: localDateOf(act.now), by, clocks } },
    ];
  },
});

export type NameTransferTeam = MessageOf<typeof nameTransferTeam>;
