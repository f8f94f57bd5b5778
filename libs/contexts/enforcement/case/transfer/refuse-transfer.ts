import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { alreadySo, drawUp, stop } from '#domain/procedure';
import { duties } from '../case.law.js';
import { forms, papersOf } from '../papers.js';
import { caseCommand } from '../said/case.command.js';
import { mainHead, mayBeTransferred, transferAt } from './who-transfers.js';

const { text } = fields;

/**
 * 不批准移送. The reasons go on file, and the case goes on where it stood (R310 5; ENF-S20).
 */
export const refuseTransfer = caseCommand('RefuseTransfer', {
  title: 'Do not approve the transfer（不批准移送）',
  at: 'transfer/refusal',
  by: ['principal-head'],
  asks: { reasons: text({ about: 'Reasons（不予批准的理由）', called: 'reason' }) },
  who: mainHead,
  repeat: (asked, { transfer }) => alreadySo(transfer.refused, asked),
  stage: (state) => {
    mayBeTransferred(state);
    transferAt(
      state,
      ['to-decide'],
      ['no-transfer-report', '没有待审批的移送报告（no report waits for a decision）.'],
      'R310 5',
    );
  },
  rule: ({ reasons }, state, act, refusedBy) => {
    const refusedOn = localDateOf(act.now);
    const report = state.transfer.report?.report;
    const content = { party: state.filed?.party, ...report, reasons, refusedOn };
    return [
      {
        type: 'TransferRefused',
        data: {
          reasons,
          refusedOn,
          refusedBy,
          documents: drawUp(papersOf(state), act, [forms.transferRefusal, content]),
          clocks: stop(state, act.now, duties.transferDecision),
        },
      },
    ];
  },
});

export type RefuseTransfer = MessageOf<typeof refuseTransfer>;
