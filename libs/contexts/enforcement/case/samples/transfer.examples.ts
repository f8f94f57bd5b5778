import { played, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import {
  contest,
  handOver,
  nameTeam,
  receipt,
  report,
  result,
  steps,
  transferredUntil,
} from '../stories/transfer.examples.js';
import { sent } from './sent.examples.js';

const { team, transfer: approval, receipt: slip, filed, notFiled, handOver: handed } = steps;
const refused = played([notFiled], transferredUntil('receipt'));

/** A sample for each command of a transfer. */
export const transferSamples = {
  NameTransferTeam: sent(nameTeam, team.act, until('inquiry')),
  ProposeTransfer: sent(report, steps.report.act, transferredUntil('team')),
  TransferCase: sent(
    {
      type: 'TransferCase',
      data: { to: 'supervision', organ: '江海区监察委员会', reasons: '公职人员涉嫌职务犯罪' },
    },
    act('ou', '2026-03-20 09:00'),
    until('inquiry'),
  ),
  RefuseTransfer: sent(
    { type: 'RefuseTransfer', data: { reasons: '情节轻微，不构成犯罪' } },
    approval.act,
    transferredUntil('report'),
  ),
  RecordTransferReceipt: sent(receipt, slip.act, transferredUntil('transfer')),
  RecordTransferAnswer: sent(filed.command, filed.act, transferredUntil('receipt')),
  ContestRefusal: sent(contest(), act('ou', '2026-03-24 10:00'), refused),
  HandOverTransfer: sent(handOver, handed.act, transferredUntil('filed')),
  RecordCriminalResult: sent(
    result(5_000_000),
    act('chen', '2026-08-04 10:00'),
    transferredUntil('handOver'),
  ),
  TakeCaseBack: sent(
    {
      type: 'TakeCaseBack',
      data: {
        organ: '江门市公安局江海分局',
        reasons: '不予追究刑事责任',
        document: '不予立案通知书',
      },
    },
    act('ou', '2026-04-20 09:00'),
    transferredUntil('transfer'),
  ),
};
