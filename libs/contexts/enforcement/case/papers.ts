import { documentNumber } from './document-number.js';
import type { NumberedDocument } from './shared.events.js';

type Kind = Readonly<{ code: string; title: string; numbered: boolean }>;

const numbered = (code: string, title: string): Kind => ({ code, title, numbered: true });
/** A record or form the law knows no code for: counted under its title. */
const plain = (title: string): Kind => ({ code: title, title, numbered: false });

/** 执法文书 of the procedure (rules §9.2). Forms of approval are issued by the event of the approval. */
export const paper = {
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
  noPenalty: numbered('不罚', '不予行政处罚决定书'),
  transferForm: plain('案件移送审批表'),
  transfer: plain('案件移送书'),
  receipt: numbered('回', '文书送达回执'),
} as const satisfies Record<string, Kind>;

/** What a number is made of; without a serial (before filing) documents have none (DOC-2). */
export type Numbering = Readonly<{
  prefix: string;
  serial?: number;
  year?: number;
  /** How many documents of each code the case has. */
  papers: Readonly<Record<string, number>>;
}>;

/** Issues the documents of one step, each with its number and its content. */
export const issue = (
  from: Numbering,
  ...wanted: readonly (readonly [Kind, object])[]
): readonly NumberedDocument[] => {
  const papers = { ...from.papers };
  return wanted.map(([{ code, title, numbered: hasNumber }, content]) => {
    const ordinal = (papers[code] ?? 0) + 1;
    papers[code] = ordinal;
    if (!hasNumber || from.serial === undefined || from.year === undefined)
      return { code, title, ordinal, content };
    const { prefix, serial, year } = from;
    return {
      code,
      title,
      number: documentNumber({ prefix, code, year, serial, ordinal }),
      ordinal,
      content,
    };
  });
};
