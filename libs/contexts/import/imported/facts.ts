import type { ImportedType } from './imported.events.js';

/** Fields an imported fact may carry beside what all carry. */
export type FactField = 'amount' | 'cost' | 'total' | 'result';

/** A kind of imported fact: its name for people, and what it may carry. */
export type FactShape = Readonly<{ en: string; zh: string; fields: readonly FactField[] }>;

/**
 * Every kind of imported fact. A mapping that names another, or gives one a field it does not have,
 * is refused.
 */
export const facts: { readonly [Type in ImportedType]: FactShape } = {
  ImportedFineImposed: { en: 'Fine imposed', zh: '作出罚款决定', fields: ['amount', 'result'] },
  ImportedNoticeSent: { en: 'Notice sent', zh: '寄送通知', fields: ['cost'] },
  ImportedNoticeServed: { en: 'Notice served', zh: '送达', fields: [] },
  ImportedSurchargeAdded: { en: 'Surcharge added', zh: '加处罚款', fields: ['amount'] },
  ImportedPaymentReceived: { en: 'Payment received', zh: '缴款', fields: ['amount', 'total'] },
  ImportedCollectionRequested: { en: 'Sent for collection', zh: '移送强制收缴', fields: [] },
  ImportedReviewRequested: { en: 'Review requested', zh: '申请行政复议', fields: ['result'] },
  ImportedReviewForwarded: { en: 'Review forwarded', zh: '移送复议机关', fields: ['result'] },
  ImportedReviewDecided: {
    en: 'Result of review received',
    zh: '收到复议结果',
    fields: ['result'],
  },
  ImportedReviewResultServed: { en: 'Result of review served', zh: '告知复议结果', fields: [] },
  ImportedLitigationFiled: { en: 'Suit brought', zh: '提起行政诉讼', fields: ['result'] },
  ImportedApplicationReceived: { en: 'Application received', zh: '收到申请', fields: ['cost'] },
  ImportedApplicationAccepted: { en: 'Application accepted', zh: '受理', fields: [] },
  ImportedSupplementRequested: { en: 'Supplement requested', zh: '要求补正', fields: [] },
  ImportedApplicationDecided: { en: 'Application decided', zh: '作出许可决定', fields: ['result'] },
  ImportedLicenceIssued: { en: 'Licence issued', zh: '颁发证照', fields: [] },
  ImportedStepTaken: { en: 'Step taken', zh: '办理环节', fields: ['cost', 'result'] },
  ImportedApplicationWithdrawn: { en: 'Application withdrawn', zh: '撤回申请', fields: [] },
};
