type Issued = readonly [code: string, title: string, ...acts: string[]];

/** A paper whose code is its title: the law knows none for it. */
const plain = (title: string, ...acts: string[]): Issued => [title, title, ...acts];

/**
 * Each title of rules §9.2, step by step, and what it is here: code and title of the paper, and the
 * acts that issue it. One title of the rules may be several papers, and several one.
 */
const titles: Readonly<Record<string, readonly Issued[]>> = {
  // 检查
  现场检查记录: [['检记', '现场检查记录', 'RecordInspection']],
  现场处理措施决定书: [
    ['现决', '现场处理措施决定书', 'OrderMeasure'],
    ['隐决', '现场处理措施决定书', 'ControlHazard'],
  ],
  责令限期整改指令书: [['责改', '责令限期整改指令书', 'OrderCorrection']],
  整改复查意见书: [
    ['复查', '整改复查意见书', 'ReInspect'],
    ['罚复', '整改复查意见书', 'ReviewCorrection'],
  ],
  // 立案、调查取证
  立案审批表: [['立', '立案审批表', 'FileCase']],
  询问通知书: [['询', '询问通知书', 'SummonToInquiry']],
  询问笔录: [plain('询问笔录', 'RecordInquiry')],
  勘验笔录: [plain('勘验笔录', 'RecordFieldwork')],
  抽样取证凭证: [plain('抽样取证凭证', 'RecordFieldwork')],
  先行登记保存证据审批表: [plain('先行登记保存证据审批表', 'ApplyForMeasure')],
  先行登记保存证据通知书: [plain('先行登记保存证据通知书', 'RegisterEvidence')],
  先行登记保存证据处理审批表: [plain('先行登记保存证据处理审批表', 'DisposeOfEvidence')],
  先行登记保存证据处理决定书: [plain('先行登记保存证据处理决定书', 'DisposeOfEvidence')],
  鉴定委托书: [plain('鉴定委托书', 'StartTesting')],
  强制措施决定书: [
    plain('查封决定书', 'SealProperty'),
    plain('扣押决定书', 'SealProperty'),
    plain('查封扣押清单', 'SealProperty'),
  ],
  调查报告: [['终报', '案件调查报告', 'ConcludeInvestigation']],
  // 告知、听证
  行政处罚告知书: [['罚告', '行政处罚告知书', 'NotifyParty']],
  '听证告知书（处罚）': [['听告', '行政处罚听证告知书', 'NotifyParty']],
  听证会通知书: [plain('听证会通知书', 'ScheduleHearing', 'PostponeHearing')],
  听证笔录: [plain('听证笔录', 'HoldHearing', 'TerminateHearing')],
  听证会报告书: [plain('听证会报告书', 'ReportHearing')],
  当事人陈述申辩笔录: [plain('当事人陈述申辩笔录', 'RecordDefence', 'HearStatement')],
  // 决定、送达、执行、结案
  案件处理呈批表: [['处呈', '案件处理呈批表', 'ConcludeInvestigation']],
  行政处罚集体讨论记录: [['罚集', '行政处罚集体讨论记录', 'DiscussCollectively']],
  行政处罚决定书: [['罚', '行政处罚决定书', 'DecidePenalty']],
  '行政（当场）处罚决定书': [['罚', '行政（当场）处罚决定书', 'PunishOnTheSpot']],
  文书送达回执: [['回', '文书送达回执', 'ServeNotice', 'ServeDecision', 'ServeDocument']],
  '延期（分期）缴纳罚款审批表': [['缴审', '延期（分期）缴纳罚款审批表', 'ApplyForDeferral']],
  '延期（分期）缴纳罚款批准书': [['缴批', '延期（分期）缴纳罚款批准书', 'DecideDeferral']],
  '催告书、罚款催缴通知书': [
    ['执行催告', '催告书', 'IssueDemand'],
    ['执行催告', '罚款催缴通知书', 'IssueDemand'],
  ],
  强制执行申请书: [['强执', '强制执行申请书', 'ApplyToCourt']],
  结案审批表: [['结', '结案审批表', 'ProposeClosing']],
  // 移送
  移送报告: [plain('移送涉嫌犯罪案件的报告', 'ProposeTransfer')],
  '案件移送审批表、移送书': [
    plain('案件移送审批表', 'TransferCase'),
    plain('案件移送书', 'TransferCase'),
  ],
  涉嫌犯罪案件移送书: [plain('涉嫌犯罪案件移送书', 'TransferCase')],
  不批准移送理由记录: [plain('不批准移送理由记录', 'RefuseTransfer')],
  移交清单: [
    plain('涉案物品清单', 'TransferCase'),
    plain('涉案物品、材料移交清单', 'HandOverTransfer'),
  ],
  提请复议书: [plain('提请复议书', 'ContestRefusal')],
  立案监督建议书: [plain('立案监督建议书', 'ContestRefusal')],
  信用修复告知书: [
    plain('信用修复告知书', 'DecidePenalty', 'PunishOnTheSpot'),
    plain('列入信用修复告知书', 'ListSubject', 'RestoreListing'),
  ],
  // 复议、诉讼
  行政复议答复书: [plain('行政复议答复书', 'SubmitAnswer')],
  行政诉讼答辩状: [plain('行政诉讼答辩状', 'SubmitAnswer')],
  证据清单: [plain('证据清单', 'SubmitAnswer')],
  // 隐患挂牌督办
  隐患登记表: [plain('隐患登记表', 'ReportHazard')],
  认定意见: [
    ['隐认', '重大事故隐患认定意见', 'VerifyHazard'],
    plain('隐患不予认定意见', 'RejectHazard'),
  ],
  挂牌督办审批表: [plain('挂牌督办审批表', 'ProposeListing')],
  挂牌督办通知书: [['挂牌', '挂牌督办通知书', 'ListHazard']],
  治理方案: [plain('重大事故隐患治理方案', 'FilePlan')],
  进度报告: [plain('整改进度报告', 'ReportProgress')],
  '延期申请表、批复': [
    plain('延期申请表', 'AskExtension'),
    ['挂延', '延期批复', 'AnswerExtension'],
    ['挂延', '不予延期批复', 'AnswerExtension'],
  ],
  验收申请: [plain('验收（恢复生产经营）申请', 'ApplyForReview')],
  现场审查意见: [['挂审', '现场审查意见', 'ReviewRectification']],
  继续挂牌通知: [['续挂', '继续挂牌通知书', 'KeepListed']],
  '摘牌（销号）通知': [['摘牌', '摘牌（销号）通知书', 'DelistHazard']],
  '约谈通知书、记录': [['约谈', '约谈通知书', 'InterviewBody'], plain('约谈记录', 'InterviewBody')],
  公告: [
    ['挂公', '挂牌督办公告', 'PublishListing'],
    ['摘公', '摘牌（销号）公告', 'PublishEnd'],
    ['终公', '终止挂牌公告', 'PublishEnd'],
  ],
  // 事故
  '事故快报、续报、补报': [
    plain('事故快报', 'ReportAccident'),
    plain('事故续报', 'ReportFollowUp'),
    plain('事故补报', 'ReportFollowUp'),
  ],
  成立调查组批复: [plain('成立事故调查组批复', 'FormTeam')],
  '鉴定委托书（事故）': [plain('技术鉴定委托书', 'StartAppraisal')],
  事故调查报告: [plain('事故调查报告', 'SubmitReport')],
  批复: [plain('事故调查报告批复', 'ApproveReport')],
  责任追究落实表: [plain('事故责任追究落实表', 'ApproveReport')],
  整改评估报告: [plain('事故整改评估报告', 'FinishEvaluation')],
  // 严重失信主体名单
  线索单: [plain('拟列入线索单', 'RaiseCandidate')],
  列入告知书: [plain('列入告知书', 'NotifySubject')],
  陈述申辩笔录: [plain('列入陈述申辩笔录', 'HearSubject')],
  '列入决定书、不予列入决定书': [
    plain('列入决定书', 'ListSubject'),
    plain('不予列入决定书', 'DeclineToList'),
  ],
  信用修复申请表: [plain('提前移出申请表', 'ApplyForExit')],
  信用承诺书: [plain('信用承诺书', 'ApplyForExit')],
  '提前移出决定书、不予提前移出决定书': [
    plain('提前移出决定书', 'GrantExit'),
    plain('不予提前移出决定书', 'RefuseExit'),
  ],
  撤销提前移出决定书: [plain('撤销提前移出决定书', 'RestoreListing')],
  移出决定书: [plain('期满移出决定书', 'RingClock')],
  撤销列入决定书: [plain('撤销列入决定书', 'RevokeListing')],
  联合惩戒函: [plain('联合惩戒函', 'SendMeasure')],
  // 行政许可
  受理通知书: [['许受', '受理通知书', 'AcceptApplication']],
  不予受理通知书: [['许不受', '不予受理决定书', 'DeclineApplication']],
  一次性补正告知书: [['许补', '一次性补正告知书', 'AskSupplement']],
  审查意见: [['许审', '审查意见', 'SignReview']],
  期限告知书: [['许期', '期限告知书', 'ApproveExclusion', 'ExtendDecision']],
  '听证告知书（许可）': [['许听告', '听证告知书', 'NoticeHearing']],
  '准予、不予许可决定书': [
    ['许准', '准予行政许可决定书', 'ApproveApplication'],
    ['许驳', '不予行政许可决定书', 'RefuseApplication'],
  ],
  许可证: [['许证', '行政许可证件', 'IssueCertificate']],
  送达回证: [
    ['许回', '送达回证', 'IssueCertificate', 'ServePapers'],
    ['许证回', '送达回证', 'ServePapers'],
  ],
  '变更、延续、注销、撤销决定书': [
    ['许变', '准予变更决定书', 'ApproveApplication'],
    ['许延', '准予延续决定书', 'ApproveApplication'],
    ['许注', '注销行政许可决定书', 'CancelLicence'],
    ['许撤销', '撤销行政许可决定书', 'AnnulLicence'],
  ],
  // 举报、重大危险源、年度计划（§7.6）
  举报登记表: [['举登', '举报登记表', 'RegisterTipOff']],
  '举报受理通知书、不予受理告知书': [
    ['举受', '举报受理通知书', 'AcceptTipOff'],
    ['举不', '举报不予受理告知书', 'DeclineTipOff'],
  ],
  举报移送书: [['举移', '举报移送书', 'TransferTipOff']],
  领奖通知: [['举奖', '举报奖励领取通知书', 'NotifyReward']],
  '重大危险源备案登记表、证明': [
    plain('重大危险源备案登记表', 'FileSource'),
    plain('重大危险源备案证明', 'AnswerFiling'),
    plain('重大危险源备案补正通知书', 'AnswerFiling'),
  ],
  年度监督检查计划: [plain('年度监督检查计划', 'DraftPlan')],
};

/** Every paper that the rules name and somebody here issues. */
export const everyTitle: readonly Issued[] = Object.values(titles).flat();

/**
 * Titles of rules §9.2 that nobody here issues: why, and the act that enters what somebody else
 * issued.
 */
export const fromOthers: Readonly<Record<string, Readonly<{ why: string; entered?: string }>>> = {
  审核意见: {
    why: 'the lister says it of the report (ACC-S13); its number is entered',
    entered: 'AnswerListerReview',
  },
  事故挂牌督办通知书: {
    why: 'the level above issues it (ACX-1, ACX-3); its number is entered',
    entered: 'ListAccident',
  },
  结案公告: { why: 'the lister publishes the closing of what it listed (ACC-S14, PUB-19)' },
};
