import { numbered, type Paper, type PapersOf, plain } from '#domain/procedure';
import type { Case } from './case.state.js';

/**
 * 执法文书 of a case (rules §9.2). Forms of approval are issued by the event of the approval. `撤`,
 * `变` and `更` are short names: the law knows no code for them; so is `罚复`, since `复查` is what
 * an inspection numbers its opinion by, in a series of its own.
 */
export const forms = {
  filing: numbered('立', '立案审批表'),
  notFiling: plain('不予立案审批表'),
  handover: plain('案件移交审批表'),
  extension: plain('案件延期审批表'),
  suspension: plain('中止调查审批表'),
  resumption: plain('恢复调查审批表'),
  termination: plain('终止调查审批表'),
  summons: numbered('询', '询问通知书'),
  inquiry: plain('询问笔录'),
  scene: plain('勘验笔录'),
  sample: plain('抽样取证凭证'),
  registrationForm: plain('先行登记保存证据审批表'),
  registration: plain('先行登记保存证据通知书'),
  disposalForm: plain('先行登记保存证据处理审批表'),
  disposal: plain('先行登记保存证据处理决定书'),
  coercionForm: plain('行政强制措施审批表'),
  sealing: plain('查封决定书'),
  seizure: plain('扣押决定书'),
  goods: plain('查封扣押清单'),
  coercionExtension: plain('延长查封扣押期限决定书'),
  commission: plain('鉴定委托书'),
  testing: plain('检测检验技术鉴定期间告知书'),
  lifting: plain('解除查封扣押决定书'),
  recusal: plain('回避决定书'),
  report: numbered('终报', '案件调查报告'),
  proposal: numbered('处呈', '案件处理呈批表'),
  notice: numbered('罚告', '行政处罚告知书'),
  hearingRight: numbered('听告', '行政处罚听证告知书'),
  defence: plain('当事人陈述申辩笔录'),
  hearingNotice: plain('听证会通知书'),
  hearingRecord: plain('听证笔录'),
  hearingReport: plain('听证会报告书'),
  legalReview: plain('法制审核意见书'),
  discussion: numbered('罚集', '行政处罚集体讨论记录'),
  decision: numbered('罚', '行政处罚决定书'),
  spotDecision: numbered('罚', '行政（当场）处罚决定书'),
  creditRepair: plain('信用修复告知书'),
  noPenalty: numbered('不罚', '不予行政处罚决定书'),
  transferForm: plain('案件移送审批表'),
  transfer: plain('案件移送书'),
  transferReport: plain('移送涉嫌犯罪案件的报告'),
  transferRefusal: plain('不批准移送理由记录'),
  crimeTransfer: plain('涉嫌犯罪案件移送书'),
  goodsInvolved: plain('涉案物品清单'),
  reconsideration: plain('提请复议书'),
  supervision: plain('立案监督建议书'),
  handOverList: plain('涉案物品、材料移交清单'),
  receipt: numbered('回', '文书送达回执'),
  deferralForm: numbered('缴审', '延期（分期）缴纳罚款审批表'),
  deferralApproval: numbered('缴批', '延期（分期）缴纳罚款批准书'),
  agreement: numbered('执协', '行政强制执行协议书'),
  demand: numbered('执行催告', '催告书'),
  paymentNotice: numbered('执行催告', '罚款催缴通知书'),
  courtApplication: numbered('强执', '强制执行申请书'),
  revocation: numbered('撤', '撤销行政处罚决定书'),
  change: numbered('变', '变更行政处罚决定书'),
  reviewAnswer: plain('行政复议答复书'),
  defenceInCourt: plain('行政诉讼答辩状'),
  evidenceList: plain('证据清单'),
  reInspection: numbered('罚复', '整改复查意见书'),
  closing: numbered('结', '结案审批表'),
  correction: numbered('更', '更正通知书'),
} as const satisfies Record<string, Paper>;

/**
 * What the numbers of a case are made of: serial and year of its filing, and the prefix as it is on
 * the day of the document (rules §0.4) of the organ the case was filed by, whose series the serial
 * is from. A case handed over keeps it, or two cases would bear one number; an organ the registry
 * no longer knows keeps the prefix of the filing.
 */
export const papersOf = ({
  filed,
  handling,
  papers,
}: Pick<Case, 'filed' | 'handling' | 'papers'>): PapersOf => ({
  ...(filed
    ? { organ: filed.organ, prefix: filed.documentPrefix }
    : { organ: handling?.organ ?? '', prefix: handling?.prefix ?? '' }),
  serial: filed?.serial,
  year: filed?.year,
  papers,
});
