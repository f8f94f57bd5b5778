import { type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Listing } from './listing.state.js';

/** Papers of an entry (rules §4.2, §9.2); the law knows no codes for them. */
export const forms = {
  lead: plain('拟列入线索单'),
  closing: plain('拟列入终结审批表'),
  notice: plain('列入告知书'),
  noticeProof: plain('列入告知书送达回证'),
  words: plain('列入陈述申辩笔录'),
  hearing: plain('列入陈述申辩复核意见'),
  review: plain('列入法制审核意见'),
  decision: plain('列入决定书'),
  repairNotice: plain('列入信用修复告知书'),
  declined: plain('不予列入决定书'),
  serviceProof: plain('列入决定书送达回证'),
  repairProof: plain('信用修复告知书送达回证'),
  publication: plain('列入信息公示记录'),
  measure: plain('联合惩戒函'),
  lifting: plain('解除联合惩戒函'),
  application: plain('提前移出申请表'),
  promise: plain('信用承诺书'),
  verification: plain('信用修复现场核查记录'),
  granted: plain('提前移出决定书'),
  refused: plain('不予提前移出决定书'),
  restored: plain('撤销提前移出决定书'),
  expired: plain('期满移出决定书'),
  revoked: plain('撤销列入决定书'),
} as const satisfies Record<string, Paper>;

/** They are written by the organ that imposed the penalty. */
export const papersOf = ({ about, papers }: Listing, organ = ''): PapersOf => ({
  organ: about?.organ ?? organ,
  papers,
});
