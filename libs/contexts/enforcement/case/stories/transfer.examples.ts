import type { CaseEvent } from '../case.events.js';
import { localDate } from '#domain/kernel';
import type { Asked } from '../samples/sent.examples.js';
import { played, type Step, until } from './case.examples.js';
import { act, at } from './people.examples.js';

// A case that may be a crime goes to the police, who file it.

const organ = '江门市公安局江海分局';
const reasons = '涉嫌危险作业罪';

export const nameTeam: Asked<'NameTransferTeam'> = {
  type: 'NameTransferTeam',
  data: { officers: ['chen', 'liang'], suspicion: reasons },
};
export const report: Asked<'ProposeTransfer'> = {
  type: 'ProposeTransfer',
  data: { crime: '危险作业罪', findings: '未经许可储存危险化学品，具有现实危险' },
};
export const transfer: Asked<'TransferCase'> = {
  type: 'TransferCase',
  data: { to: 'police', organ, reasons },
};
export const receipt: Asked<'RecordTransferReceipt'> = {
  type: 'RecordTransferReceipt',
  data: {
    receivedAt: at('2026-03-20 15:00'),
    signedBy: '黎警官',
    number: '江公海回〔2026〕8号',
    papers: ['letter', 'report', 'goods-list', 'other'],
  },
};
export const answered = (
  answer: Asked<'RecordTransferAnswer'>['data']['answer'],
  on: string,
  number: string,
): Asked<'RecordTransferAnswer'> => ({
  type: 'RecordTransferAnswer',
  data: {
    answer,
    number,
    decidedOn: localDate(on),
    receivedOn: localDate(on),
    reasons: '依法审查',
  },
});
export const filedByPolice = answered('filed', '2026-03-23', '江公海立字〔2026〕101号');
export const notFiled = answered('not-filed', '2026-03-23', '江公海不立字〔2026〕9号');
export const contest = (
  way: 'reconsideration' | 'procuratorate' = 'reconsideration',
): Asked<'ContestRefusal'> => ({
  type: 'ContestRefusal',
  data: {
    way,
    to: way === 'reconsideration' ? organ : '江门市江海区人民检察院',
    reasons: '有证据证明有犯罪事实',
  },
});
export const handOver: Asked<'HandOverTransfer'> = {
  type: 'HandOverTransfer',
  data: {
    officers: ['chen', 'liang'],
    papers: ['案卷一册'],
    receivedBy: '黎警官',
    handedOn: localDate('2026-03-24'),
  },
};
export const result = (
  criminalFineFen: number,
  outcome: Asked<'RecordCriminalResult'>['data']['outcome'] = 'convicted',
): Asked<'RecordCriminalResult'> => ({
  type: 'RecordCriminalResult',
  data: {
    outcome,
    organ: '江门市江海区人民法院',
    number: '（2026）粤0704刑初88号',
    effectiveOn: localDate('2026-08-03'),
    criminalFineFen,
  },
});

/** What is done, by whom, one after the other. */
export const steps = {
  team: { command: nameTeam, act: act('ou', '2026-03-19 09:00') },
  report: { command: report, act: act('chen', '2026-03-19 17:00') },
  transfer: { command: transfer, act: act('zheng', '2026-03-20 09:00') },
  receipt: { command: receipt, act: act('chen', '2026-03-20 15:30') },
  filed: { command: filedByPolice, act: act('chen', '2026-03-23 16:00') },
  notFiled: { command: notFiled, act: act('chen', '2026-03-23 16:00') },
  handOver: { command: handOver, act: act('chen', '2026-03-24 17:00') },
} as const satisfies Record<string, Step>;

const way = ['team', 'report', 'transfer', 'receipt', 'filed', 'handOver'] as const;

/** After which steps of the way to the police, from the case as it was then. */
export const transferredUntil = (
  last: (typeof way)[number],
  history: readonly CaseEvent[] = until('inquiry'),
): readonly CaseEvent[] =>
  played(
    way.slice(0, way.indexOf(last) + 1).map((one) => steps[one]),
    history,
  );
