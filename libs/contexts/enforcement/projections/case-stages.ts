import type { Label } from '#domain/kernel';

/**
 * Where a case stands, in the words of an officer (rules §3.4). `overdue`: the party has not paid
 * in time.
 */
export type CaseStage =
  | 'clue'
  | 'pre-filed'
  | 'filing-proposed'
  | 'not-filed'
  | 'investigation'
  | 'concluded'
  | 'notified'
  | 'notice-served'
  | 'hearing-requested'
  | 'hearing-scheduled'
  | 'hearing-held'
  | 'hearing-over'
  | 'legally-reviewed'
  | 'review-failed'
  | 'discussed'
  | 'decided'
  | 'served'
  | 'deferral-asked'
  | 'deferred'
  | 'overdue'
  | 'demanded'
  | 'court-applied'
  | 'execution-ended'
  | 'performed'
  | 'revoked'
  | 'closing-proposed'
  | 'closed'
  | 'archived'
  | 'transferred'
  | 'terminated';

/** What each stage is called. A stage without its row does not compile. */
export const stageLabels: Readonly<Record<CaseStage, Label>> = {
  clue: { en: 'clue', zh: '线索' },
  'pre-filed': { en: 'pre-filed', zh: '预立案' },
  'filing-proposed': { en: 'filing waits for approval', zh: '立案审批' },
  'not-filed': { en: 'not filed', zh: '不予立案' },
  investigation: { en: 'under investigation', zh: '调查取证' },
  concluded: { en: 'investigation concluded', zh: '调查终结' },
  notified: { en: 'notice to be served', zh: '告知待送达' },
  'notice-served': { en: 'party may defend itself', zh: '陈述申辩' },
  'hearing-requested': { en: 'hearing requested', zh: '申请听证' },
  'hearing-scheduled': { en: 'hearing scheduled', zh: '听证待举行' },
  'hearing-held': { en: 'hearing held', zh: '已听证' },
  'hearing-over': { en: 'hearing over', zh: '听证结束' },
  'legally-reviewed': { en: 'legally reviewed', zh: '已法制审核' },
  'review-failed': { en: 'legal review not passed', zh: '法制审核未通过' },
  discussed: { en: 'collectively discussed', zh: '已集体讨论' },
  decided: { en: 'decided, to be served', zh: '已决定待送达' },
  served: { en: 'served, to be performed', zh: '已送达待履行' },
  'deferral-asked': { en: 'deferral asked for', zh: '延期（分期）审批' },
  deferred: { en: 'payment deferred', zh: '延期（分期）缴纳' },
  overdue: { en: 'payment overdue', zh: '逾期未缴' },
  demanded: { en: 'demand issued', zh: '已催告' },
  'court-applied': { en: 'before the court for execution', zh: '申请法院强制执行' },
  'execution-ended': { en: 'execution ended', zh: '执行终结' },
  performed: { en: 'performed', zh: '履行完毕' },
  revoked: { en: 'decision fallen', zh: '决定已撤销' },
  'closing-proposed': { en: 'closing waits for approval', zh: '结案审批' },
  closed: { en: 'closed', zh: '已结案' },
  archived: { en: 'archived', zh: '已归档' },
  transferred: { en: 'transferred', zh: '已移送' },
  terminated: { en: 'terminated', zh: '已终止' },
};
