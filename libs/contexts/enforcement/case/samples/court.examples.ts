import { sealed } from '../measures/measure.examples.js';
import { localDate } from '#domain/kernel';
import { played, until } from '../stories/case.examples.js';
import { act as by } from '../stories/people.examples.js';
import {
  act,
  applyToCourt,
  cashier,
  demand,
  demanded,
  happened,
  head,
  inCourt,
  officer,
  officers,
  serveDemand,
  story,
} from '../stories/execution.examples.js';
import { type Asked, sent } from './sent.examples.js';

const reduce: Asked<'AgreeOnReduction'> = {
  type: 'AgreeOnReduction',
  data: { reductionFen: 100_000, remedy: '已清理安全出口' },
};
const accepted: Asked<'RecordCourtAnswer'> = {
  type: 'RecordCourtAnswer',
  data: { answer: 'accepted', reasons: '符合条件' },
};
const ruled: Asked<'RecordCourtRuling'> = {
  type: 'RecordCourtRuling',
  data: { ruling: 'not-execute', reasons: '明显缺乏事实根据' },
};
const above: Asked<'AskHigherCourt'> = {
  type: 'AskHigherCourt',
  data: { court: '江门市中级人民法院', reasons: '裁定有误' },
};
const upheld: Asked<'RecordHigherCourtAnswer'> = {
  type: 'RecordHigherCourtAnswer',
  data: { answer: 'refusal-upheld', reasons: '维持原裁定' },
};
const reduced = happened(story, [reduce, act(head, '2026-10-12')]);
const issued = happened(story, [demand, act(head, '2026-10-12')]);
const examined = happened(inCourt, [accepted, act(officer, '2027-03-22')]);
const refused = happened(examined, [ruled, act(officer, '2027-03-24')]);
const asked = happened(refused, [above, act(head, '2027-03-25')]);
const forGood = happened(asked, [upheld, act(officer, '2027-04-01')]);
/** The drums are still sealed when the demand is served, and being tested: no term runs. */
const tested = played(
  [
    {
      command: {
        type: 'StartTesting',
        data: { measureId: 'm1', body: '江门市检测所', partyToldOn: localDate('2026-03-12') },
      },
      act: by('chen', '2026-03-12 09:00'),
    },
  ],
  sealed,
);
const withGoods = [...tested.slice(until('inquiry').length), ...demanded];

/** A sample for each command from the demand to the end of the execution. */
export const courtSamples = {
  AgreeOnReduction: sent(reduce, act(head, '2026-10-12'), story),
  WithdrawReduction: sent(
    { type: 'WithdrawReduction', data: { reasons: '未按协议履行' } },
    act(head, '2026-10-13'),
    reduced,
  ),
  IssueDemand: sent(demand, act(head, '2026-10-12'), story),
  ServeDocument: sent(serveDemand, act(officer, '2026-10-12'), issued),
  HearStatement: sent(
    {
      type: 'HearStatement',
      data: { statement: '仓库受淹', adopted: false, reasons: '不影响缴款', officers },
    },
    act(officer, '2026-10-13'),
    demanded,
  ),
  EnforceOnOwn: sent(
    {
      type: 'EnforceOnOwn',
      data: {
        measure: 'auction-sealed-goods',
        measureId: 'm1',
        receiptNumber: 'A-1',
        fen: 50_000,
      },
    },
    act(cashier, '2027-03-19'),
    withGoods,
  ),
  ApplyToCourt: sent(applyToCourt, act(head, '2027-03-19'), demanded),
  RecordCourtAnswer: sent(accepted, act(officer, '2027-03-22'), inCourt),
  RecordCourtDoubts: sent(
    { type: 'RecordCourtDoubts', data: { doubts: '送达程序存疑' } },
    act(officer, '2027-03-24'),
    examined,
  ),
  RecordCourtRuling: sent(ruled, act(officer, '2027-03-24'), examined),
  AskHigherCourt: sent(above, act(head, '2027-03-25'), refused),
  RecordHigherCourtAnswer: sent(upheld, act(officer, '2027-04-01'), asked),
  EndExecution: sent(
    { type: 'EndExecution', data: { outcome: 'refused', ground: 'court-refused' } },
    act(head, '2027-04-02'),
    forGood,
  ),
};
