import { fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, owe, stop } from '#domain/procedure';
import { duties, rules } from '../case.law.js';
import { handlingOf } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import { mayBeTransferred, teamMember } from './who-transfers.js';

const { text } = fields;

/**
 * 提出移送报告. The team has verified and reports to the main head, who decides within three days
 * (R310 5; CRM-1, CRM-2). Until then nothing else is decided in the case.
 */
export const proposeTransfer = caseCommand('ProposeTransfer', {
  title: 'Report a suspected crime for transfer（提出移送报告）',
  at: 'transfer/report',
  by: officers,
  asks: {
    crime: text({ about: 'Suspected crime（涉嫌罪名）', max: 200 }),
    findings: text({ about: 'What was verified（核实情况）', max: 20_000 }),
  },
  who: teamMember,
  repeat: (asked, { transfer }) => again(transfer.report?.report, asked, 'transfer-reported'),
  stage: mayBeTransferred,
  rule: (report, state, act, by) => {
    const team =
      state.transfer.team?.team.officers ??
      refuse('no-transfer-team', '尚未指定专案组（no team was named）.', 'R310 5', 'CRM-1');
    const proposedOn = localDateOf(act.now);
    const content = { party: state.filed?.party ?? state.clue?.clue.party, ...report, team };
    const decision = owe(act, {
      duty: duties.transferDecision,
      rule: rules.transferDecision,
      what: label('decide whether the case is transferred', '决定是否批准移送公安机关'),
      by: { kind: 'post', role: 'principal-head', organ: handlingOf(state).organ },
      why: ['R310 5', 'CRM-2', 'CRM-9'],
    });
    return [
      {
        type: 'TransferProposed',
        data: {
          report,
          team,
          proposedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.transferReport,
            { ...content, proposedOn },
          ]),
          clocks: [...stop(state, act.now, duties.transferReport), decision],
        },
      },
    ];
  },
});

export type ProposeTransfer = MessageOf<typeof proposeTransfer>;
