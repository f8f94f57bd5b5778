import { type Actor, type Chapter, type MessageOf } from '#domain/kernel';
import type { paymentChapter } from '../payment/payment.commands.js';
import type { courtChapter } from '../court/court.commands.js';
import type { remediesChapter } from '../remedies/remedies.commands.js';
import type { closingChapter } from '../closing/closing.commands.js';
import {
  acceptReview,
  applyToCourt,
  archive,
  archivist,
  cashier,
  close,
  decisionNumber,
  demand,
  fileReview,
  fineFen,
  head,
  judged,
  officer,
  officers,
  on,
  pay,
  proposeClosing,
  publish,
  reviewDecided,
  serveDemand,
  sue,
} from './execution.examples.js';

type In<C extends Chapter> = MessageOf<C['commands'][number]>;
type Asked =
  In<typeof paymentChapter> | In<typeof courtChapter> | In<typeof remediesChapter> | AfterService;
type AfterService = Exclude<In<typeof closingChapter>, { type: 'TerminateCase' }>;

type Sample<Type extends Asked['type']> = readonly [Extract<Asked, { type: Type }>['data'], Actor];

const parts = [
  { fen: 2_000_000, until: on('2026-11-02') },
  { fen: 3_000_000, until: on('2026-12-01') },
];
const reasons = 'as reasoned';

/**
 * One sound request for every command after the decision, with who may make it. A new command
 * without its row does not compile.
 */
export const everyCommand: { readonly [Type in Asked['type']]: Sample<Type> } = {
  RecordPayment: [pay('B-1', fineFen).data, cashier],
  CollectOnSpot: [
    { receiptNumber: 'C-1', fen: 10_000, ground: 'remote-on-request', officers },
    officer,
  ],
  HandInCollection: [{ receiptNumber: 'C-1' }, cashier],
  DepositCollection: [{ receiptNumber: 'C-1', bankReceiptNumber: 'B-9' }, cashier],
  RecordRefund: [{ refundNumber: 'R-1', of: 'fine', fen: 10_000 }, cashier],
  ApplyForDeferral: [{ kind: 'instalments', parts, reasons }, officer],
  DecideDeferral: [{ approved: true, reasons }, head],
  EndDeferral: [{ reasons }, head],
  AgreeOnReduction: [{ reductionFen: 100_000, remedy: 'exits cleared' }, head],
  WithdrawReduction: [{ reasons }, head],
  PerformConfiscation: [{ receiptNumber: 'M-1', fen: 100, goods: '' }, cashier],
  IssueDemand: [demand.data, head],
  ServeDocument: [serveDemand.data, officer],
  HearStatement: [{ statement: 'flooded', adopted: false, reasons, officers }, officer],
  ApplyToCourt: [applyToCourt.data, head],
  RecordCourtAnswer: [{ answer: 'accepted', reasons }, officer],
  RecordCourtDoubts: [{ doubts: 'service' }, officer],
  RecordCourtRuling: [{ ruling: 'not-execute', reasons }, officer],
  AskHigherCourt: [{ court: '江门市中级人民法院', reasons }, head],
  RecordHigherCourtAnswer: [{ answer: 'refusal-upheld', reasons }, officer],
  EndExecution: [{ outcome: 'refused', ground: 'court-refused' }, head],
  EnforceOnOwn: [
    { measure: 'auction-sealed-goods', measureId: 'seal-1', receiptNumber: 'A-1', fen: 50_000 },
    cashier,
  ],
  RecordReviewFiled: [fileReview.data, officer],
  RecordReviewAnswer: [acceptReview.data, officer],
  RecordCopy: [{ of: 'review', receivedOn: on('2026-11-02') }, officer],
  SubmitAnswer: [{ of: 'review', answer: reasons, evidence: ['inspection record'] }, officer],
  SuspendReview: [{ cause: 'party died' }, officer],
  ResumeReview: [{ reasons }, officer],
  RecordReviewDecision: [reviewDecided('upheld').data, officer],
  RecordReviewReceipt: [{ receivedOn: on('2026-11-12') }, officer],
  RecordLitigationFiled: [sue.data, officer],
  RecordJudgment: [judged('changed', 2_000_000).data, officer],
  RevokeDecision: [{ reasons }, head],
  ChangeDecision: [{ fineFen: 4_000_000, reasons }, head],
  PublishDecision: [publish.data, officer],
  WithdrawPublication: [{ explanation: reasons }, officer],
  RecordPerformance: [{ kind: 'production-stopped', how: 'stopped', officers }, officer],
  ReviewCorrection: [{ corrected: true, findings: 'exits seen', officers }, officer],
  ProposeClosing: [proposeClosing.data, officer],
  DecideClosing: [close.data, head],
  ArchiveCase: [archive.data, archivist],
  CorrectDocument: [
    { corrects: decisionNumber, wrong: '某化公司', right: '某化工有限公司', reasons },
    head,
  ],
};
