import { numbered, type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Hazard, Known } from './hazard.state.js';

/**
 * Papers of a hazard (rules §9.2). The law knows no codes for those of listing supervision: these
 * are the district’s own short names (U). Nor does a hazard share one with an inspection, which
 * counts by itself: two papers would bear one number（现决 is an inspection’s, 隐决 a hazard’s）.
 */
export const forms = {
  register: plain('隐患登记表'),
  opinion: numbered('隐认', '重大事故隐患认定意见'),
  rejection: plain('隐患不予认定意见'),
  measure: numbered('隐决', '现场处理措施决定书'),
  lifting: numbered('隐解', '解除现场处理措施决定书'),
  proposal: plain('挂牌督办审批表'),
  notice: numbered('挂牌', '挂牌督办通知书'),
  declined: plain('不予挂牌意见'),
  serviceProof: plain('挂牌督办送达回证'),
  announcement: numbered('挂公', '挂牌督办公告'),
  level: numbered('挂级', '挂牌升级（降级）通知书'),
  interview: numbered('约谈', '约谈通知书'),
  interviewRecord: plain('约谈记录'),
  plan: plain('重大事故隐患治理方案'),
  progress: plain('整改进度报告'),
  visit: plain('督查记录'),
  extensionForm: plain('延期申请表'),
  extension: numbered('挂延', '延期批复'),
  extensionRefused: numbered('挂延', '不予延期批复'),
  application: plain('验收（恢复生产经营）申请'),
  review: numbered('挂审', '现场审查意见'),
  stays: numbered('续挂', '继续挂牌通知书'),
  delisting: numbered('摘牌', '摘牌（销号）通知书'),
  delistingAnnouncement: numbered('摘公', '摘牌（销号）公告'),
  ended: numbered('终挂', '终止挂牌决定书'),
  endAnnouncement: numbered('终公', '终止挂牌公告'),
  closure: numbered('请关', '提请关闭报告'),
} as const satisfies Record<string, Paper>;

/**
 * Serial and year of the verification, in the series of the organ in whose name it is handled. What
 * the lister decides bears its name at the head: it is the issuer（署名机关）.
 */
export const papersOf = (
  { reported, verified, papers }: Pick<Hazard, 'reported' | 'verified' | 'papers'>,
  issuer?: string,
): PapersOf => ({
  organ: reported?.report.organ ?? '',
  ...(verified && { serial: verified.serial, year: verified.year }),
  papers,
  ...(issuer !== undefined && { heading: { issuer } }),
});

/** Whom and what a public notice is about（公告）; nothing that the law keeps from the public. */
export const announcing = ({ reported: { report }, verified }: Known) => ({
  subject: report.subject,
  address: report.address,
  facts: report.facts,
  ...(verified && { findings: verified.findings }),
  ...(verified?.criterion && { criterion: verified.criterion }),
});

/** In whose name it is listed now（挂牌机关）. */
export const listerNow = ({ level, listed }: Known): string | undefined =>
  level?.lister ?? listed?.notice.lister;
