import { type Act, decide, fold } from '#domain/kernel';
import type { SharedEvent } from '../shared.events.js';
import { type ExecutionCommand, executionDecider } from '../execution.decider.js';
import type { ExecutionEvent } from '../execution.events.js';
import { type Execution, withProcedure } from '../execution.state.js';
import { act, cashier, fineFen, head, officer, officers, story } from './story.examples.js';

export * from './story.examples.js';

export type History = readonly (ExecutionEvent | SharedEvent)[];

type Asked<Type extends ExecutionCommand['type']> = Extract<ExecutionCommand, { type: Type }>;

/** What is stored after these commands were carried out one after the other. */
export const happened = (
  history: History,
  ...steps: readonly (readonly [ExecutionCommand, Act])[]
): History =>
  steps.reduce(
    (so, [command, by]) => [
      ...so,
      ...decide(executionDecider, command, fold(executionDecider, so), by),
    ],
    history,
  );

/** A decider whose first half holds these measures, or has ended the case. */
export const joinedWith = (procedure: Partial<Execution['procedure']>) => ({
  ...executionDecider,
  initial: withProcedure(executionDecider.initial, {
    ...executionDecider.initial.procedure,
    ...procedure,
  }),
});

export const court = '江海区人民法院';
export const published = ['江海区政府网站'];

export const pay = (receiptNumber: string, fen: number): Asked<'RecordPayment'> => ({
  type: 'RecordPayment',
  data: { receiptNumber, fen, channel: 'bank' },
});
export const demand: Asked<'IssueDemand'> = {
  type: 'IssueDemand',
  data: { paymentMethod: '代收银行缴款' },
};
export const demandNumber = '（江海）应急执行催告〔2026〕12号';
export const serveDemand: Asked<'ServeDocument'> = {
  type: 'ServeDocument',
  data: {
    documentNumber: demandNumber,
    service: { method: 'direct', receiver: '王经理', signed: true },
    officers,
  },
};
export const fileReview: Asked<'RecordReviewFiled'> = {
  type: 'RecordReviewFiled',
  data: { reviewOrgan: '江海区人民政府', reference: '江海府复〔2026〕3号', claims: 'revoke' },
};
export const reviewDecided = (
  outcome: 'upheld' | 'changed' | 'revoked' | 'illegal' | 'void' | 'dismissed' | 'withdrawn',
  fineFen?: number,
): Asked<'RecordReviewDecision'> => ({
  type: 'RecordReviewDecision',
  data: { outcome, reviewNumber: '江海府复决〔2026〕3号', reasons: 'as reasoned', fineFen },
});
export const acceptReview: Asked<'RecordReviewAnswer'> = {
  type: 'RecordReviewAnswer',
  data: { answer: 'accepted', reasons: 'complete' },
};
export const sue: Asked<'RecordLitigationFiled'> = {
  type: 'RecordLitigationFiled',
  data: { court, courtCaseNumber: '（2026）粤0704行初12号' },
};
export const judged = (
  outcome: 'upheld' | 'changed' | 'revoked',
  fineFen?: number,
): Asked<'RecordJudgment'> => ({
  type: 'RecordJudgment',
  data: { outcome, judgmentNumber: '（2026）粤07行终3号', reasons: 'as reasoned', fineFen },
});
export const applyToCourt: Asked<'ApplyToCourt'> = { type: 'ApplyToCourt', data: { court } };
export const publish: Asked<'PublishDecision'> = {
  type: 'PublishDecision',
  data: { places: published, summary: '安全出口堵塞' },
};
export const proposeClosing: Asked<'ProposeClosing'> = {
  type: 'ProposeClosing',
  data: { summary: 'done', officers },
};
export const close: Asked<'DecideClosing'> = {
  type: 'DecideClosing',
  data: { approved: true, reasons: 'done' },
};
export const archive: Asked<'ArchiveCase'> = {
  type: 'ArchiveCase',
  data: { archiveNumber: '2027-AJ-12', retention: '10-years' },
};

/** Overdue, demanded, served: the court window is still to open. */
export const demanded = happened(
  story,
  [demand, act(head, '2026-10-12')],
  [serveDemand, act(officer, '2026-10-12')],
);
/** Both remedies ended on 2027-03-18; asked on the first day after. */
export const inCourt = happened(demanded, [applyToCourt, act(head, '2027-03-19')]);
/** Paid in time and published: nothing is left to do. */
export const paid = happened(
  story,
  [publish, act(officer, '2026-09-21')],
  [pay('B-1', fineFen), act(cashier, '2026-10-08')],
);
export const closed = happened(
  paid,
  [proposeClosing, act(officer, '2026-10-09')],
  [close, act(head, '2026-10-10')],
);
