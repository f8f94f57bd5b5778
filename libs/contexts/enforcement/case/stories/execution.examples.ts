import { decideSeeing } from '#testing';
import { type Act, fold, instant, localDate } from '#domain/kernel';
import type { SharedEvent } from '../shared.events.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import type { CaseEvent } from '../case.events.js';
import type { Case } from '../case.state.js';
import { act, cashier, fineFen, head, law, officer, officers, story } from './story.examples.js';

export * from './story.examples.js';

export type History = readonly (CaseEvent | SharedEvent)[];

type Asked<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** What is stored after these commands were carried out one after the other. */
export const happened = (
  history: History,
  ...steps: readonly (readonly [CaseCommand, Act])[]
): History =>
  steps.reduce(
    (so, [command, by]) => [...so, ...decideSeeing(caseNoun, command, fold(caseNoun, so), by)],
    history,
  );

/** A decider of cases with a past of their own. */
export const withPast = (past: Partial<Case>) => ({
  ...caseNoun,
  initial: { ...caseNoun.initial, ...past },
});

/** Goods that are sealed, under `seal-1`, and being tested: their term stands still. */
export const goodsHeld: Pick<Case, 'measures' | 'clocks'> = {
  clocks: {
    'COE-D2:seal-1': {
      set: {
        ...law.set('COE-D2', { start: instant('2026-09-01T00:00:00.000Z') }, 'head-of-organ'),
        standing: true,
      },
      overdue: false,
      noted: [],
    },
  },
  measures: {
    'seal-1': {
      application: {
        measureId: 'seal-1',
        kind: 'sealing',
        goods: [{ name: 'drums', quantity: '3' }],
        reasons: 'danger',
        basis: 'WSL 65',
      },
      applicant: 'wei',
      taking: {
        measureId: 'seal-1',
        present: [],
        place: 'store',
        keeper: 'party',
        party: '王经理',
      },
    },
  },
};

/** Somebody whose recusal was granted. */
export const recused = (officer: string): Pick<Case, 'recusals'> => ({
  recusals: {
    [officer]: {
      request: { officer, by: 'self', reasons: 'kin' },
      ruling: { officer, granted: true, reasons: 'kin' },
      toReview: [],
    },
  },
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
/** The party received the review decision on that day. */
export const received = (day: string): Asked<'RecordReviewReceipt'> => ({
  type: 'RecordReviewReceipt',
  data: { receivedOn: localDate(day) },
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
