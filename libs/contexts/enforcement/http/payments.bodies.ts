import { type Data } from '#platform/acts';
import { Day, Flag, Id, Money, OneOf, Parts, Text } from '#platform/http';
import type { Fen, LocalDate } from '#domain/kernel';
import type { AgreeOnReduction } from '../case/court/agree-on-reduction.js';
import type { ApplyForDeferral } from '../case/payment/apply-for-deferral.js';
import type { CollectOnSpot } from '../case/payment/collect-on-spot.js';
import type { DecideDeferral } from '../case/payment/decide-deferral.js';
import type { DepositCollection } from '../case/payment/deposit-collection.js';
import type { EnforceOnOwn } from '../case/court/enforce-on-own.js';
import type { HandInCollection } from '../case/payment/hand-in-collection.js';
import type { DeferredPart } from '../case/payment/payment.events.js';
import type { PerformConfiscation } from '../case/payment/perform-confiscation.js';
import type { RecordPayment } from '../case/payment/record-payment.js';
import type { RecordRefund } from '../case/payment/record-refund.js';
import { ByOfficers } from './shared.bodies.js';

const channels = [
  'bank',
  'e-payment',
  'court',
] as const satisfies readonly RecordPayment['data']['channel'][];
const spotGrounds = [
  'small-fine',
  'hard-to-execute',
  'remote-on-request',
] as const satisfies readonly CollectOnSpot['data']['ground'][];
const ways = [
  'auction-sealed-goods',
  'levy-deposit',
  'search',
  'cut-utilities',
] as const satisfies readonly EnforceOnOwn['data']['measure'][];
const plans = ['deferral', 'instalments'] as const;
const sides = ['fine', 'confiscation'] as const;

const receipt = () => Text({ about: 'Number of the receipt（票据号）', max: 100 });

export class PaymentBody implements Data<RecordPayment> {
  @receipt() receiptNumber: string;
  @Money({ about: 'Amount（金额）', min: 1 }) fen: Fen;
  @OneOf(channels, { about: 'How it came（缴款渠道）' }) channel: RecordPayment['data']['channel'];
  @OneOf(['refund'], { about: 'What is too much goes back（多缴退还）', optional: true })
  excess?: 'refund';
}

export class SpotCollectionBody extends ByOfficers implements Data<CollectOnSpot> {
  @receipt() receiptNumber: string;
  @Money({ about: 'Amount（金额）', min: 1 }) fen: Fen;
  @OneOf(spotGrounds, { about: 'What allows it（当场收缴情形）' })
  ground: CollectOnSpot['data']['ground'];
}

export class HandingInBody implements Data<HandInCollection> {
  @receipt() receiptNumber: string;
}

export class DepositBody implements Data<DepositCollection> {
  @receipt() receiptNumber: string;
  @Text({ about: 'Receipt of the bank（银行回单号）', max: 100 }) bankReceiptNumber: string;
}

export class RefundBody implements Data<RecordRefund> {
  @Text({ about: 'Number of the refund（退款编号）', max: 100 }) refundNumber: string;
  @OneOf(sides, { about: 'Of the fine or of what was confiscated（退还罚款或没收款）' })
  of: RecordRefund['data']['of'];
  @Money({ about: 'Amount（金额）', min: 1 }) fen: Fen;
}

export class ConfiscationBody implements Data<PerformConfiscation> {
  @receipt() receiptNumber: string;
  @Money({ about: 'Amount（金额）' }) fen: Fen;
  @Text({ about: 'Goods（没收物品）' }) goods: string;
}

export class OwnExecutionBody implements Data<EnforceOnOwn> {
  @OneOf(ways, { about: 'What is done（执行方式）' }) measure: EnforceOnOwn['data']['measure'];
  @Id({ about: 'Measure the goods are held under（查封扣押措施编号）' }) measureId: string;
  @receipt() receiptNumber: string;
  @Money({ about: 'Proceeds（所得款）', min: 1 }) fen: Fen;
  @Text({ about: 'Why at night or on a holiday（紧急理由）', optional: true }) urgent?: string;
}

class DeferredPartBody implements DeferredPart {
  @Money({ about: 'Part（本期金额）', min: 1 }) fen: Fen;
  @Day({ about: 'Last day to pay it（本期期限）' }) until: LocalDate;
}

export class DeferralBody implements Data<ApplyForDeferral> {
  @OneOf(plans, { about: 'Deferral（延期） or instalments（分期）' })
  kind: ApplyForDeferral['data']['kind'];
  @Parts(() => DeferredPartBody, { about: 'Parts and their days（各期）', min: 1, max: 60 })
  parts: readonly DeferredPartBody[];
  @Text({ about: 'Reasons（申请理由）' }) reasons: string;
}

export class DeferralApprovalBody implements Data<DecideDeferral> {
  @Flag({ about: 'Approved（批准）' }) approved: boolean;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class ReductionBody implements Data<AgreeOnReduction> {
  @Money({ about: 'Surcharge let off（减免加处罚款）', min: 1 }) reductionFen: Fen;
  @Text({ about: 'How the harm was remedied（补救措施）' }) remedy: string;
}
