import 'reflect-metadata';
import { instant } from '#domain/kernel';
import type { Task } from '#platform/registers';
import { standingAt } from './standing.js';
import { type Walker, walkers } from './walkers.js';

// A task waits for whoever may do it（待办归属）: of each task of each matter it is said here which
// commands do it, and its role is one that may knock with them.

/** Which commands do a task, by the beginning of its name. */
const doneBy: Readonly<Record<string, readonly string[]>> = {
  'enforcementCase 核查线索': ['ApplyToFile', 'DeclineToFile'],
  'enforcementCase 提请立案审批': ['ApplyToFile'],
  'enforcementCase 审批立案': ['FileCase', 'DeclineToFile'],
  'enforcementCase 调查取证并终结调查': ['RecordFieldwork', 'ConcludeInvestigation'],
  'enforcementCase 决定回避': ['DecideRecusal'],
  'enforcementCase 中止原因消除后恢复调查': ['ResumeCase'],
  'enforcementCase 复核已回避人员': ['ReviewRecusedActs'],
  'enforcementCase 审批并告知当事人': ['NotifyParty'],
  'enforcementCase 审批强制措施、先行登记保存': ['ApproveMeasure', 'RefuseMeasure'],
  'enforcementCase 限期办理：先行登记保存处理': ['DisposeOfEvidence'],
  'enforcementCase 限期办理：查封扣押期限': ['ExtendMeasure', 'LiftMeasure'],
  'enforcementCase 送达告知书': ['ServeNotice'],
  'enforcementCase 听取并复核陈述申辩': ['RecordDefence', 'AnswerDefence'],
  'enforcementCase 组织听证': ['ScheduleHearing'],
  'enforcementCase 主持听证': ['HoldHearing'],
  'enforcementCase 听证会报告': ['ReportHearing'],
  'enforcementCase 法制审核': ['ReviewLegally'],
  'enforcementCase 作出决定': ['DecidePenalty', 'DiscussCollectively'],
  'enforcementCase 送达决定书': ['ServeDecision'],
  'enforcementCase 限期办理：决定书送达': ['ServeDocument', 'ServeDecision'],
  'enforcementCase 限期办理：处罚决定公开': ['PublishDecision'],
  'enforcementCase 限期办理：撤回公开信息': ['WithdrawPublication'],
  'enforcementCase 登记缴款': ['RecordPayment'],
  'enforcementCase 限期办理：缴纳罚款': ['RecordPayment'],
  'enforcementCase 审批延期（分期）缴纳': ['DecideDeferral'],
  // The officers carry the money there; whoever receives it says so.
  'enforcementCase 限期办理：当场收缴款交回': ['CollectOnSpot', 'HandInCollection'],
  'enforcementCase 限期办理：收缴款缴付银行': ['DepositCollection'],
  'enforcementCase 提请结案': ['ProposeClosing'],
  'enforcementCase 限期办理：法院受理': ['RecordCourtAnswer'],
  'enforcementCase 登记法院受理与裁定': ['RecordCourtAnswer', 'RecordCourtRuling'],
  'enforcementCase 限期办理：法院裁定': ['RecordCourtRuling'],
  'enforcementCase 限期办理：向上一级法院复议': ['AskHigherCourt'],
  'enforcementCase 限期办理：行政复议受理': ['RecordReviewAnswer'],
  'enforcementCase 限期办理：行政复议决定': ['RecordReviewDecision'],
  'enforcementCase 限期办理：行政复议答复': ['SubmitAnswer'],
  'enforcementCase 审批结案': ['DecideClosing'],
  'enforcementCase 归档': ['ArchiveCase'],
  'enforcementCase 限期办理：办案期限': ['ConcludeInvestigation'],
  'enforcementCase 核实涉嫌犯罪情况并提出移送报告': ['ProposeTransfer'],
  'enforcementCase 决定是否批准移送公安机关': ['TransferCase', 'RefuseTransfer'],
  'enforcementCase 向': ['RecordTransferReceipt'],
  'enforcementCase 决定是否立案并书面告知': ['RecordTransferAnswer'],
  'enforcementCase 限期办理：提请复议、建议立案监督': ['ContestRefusal'],
  'enforcementCase 公安机关不予立案': ['TakeCaseBack'],
  'enforcementCase 移交涉案物品': ['HandOverTransfer'],
  'enforcementCase 复核存疑的处罚决定': ['RevokeDecision', 'UpholdDecision'],
  'licensingApplication 审查材料': ['AcceptApplication', 'AskSupplement', 'ConfirmFiling'],
  'licensingApplication 补正材料': ['FileSupplement'],
  'licensingApplication 分派审查员': ['AssignReviewer'],
  'licensingApplication 审查并签署意见': ['SignReview'],
  'licensingApplication 决定回避': ['DecideRecusal'],
  'licensingApplication 批准': ['ApproveExclusion'],
  'licensingApplication 作出许可决定': ['ApproveApplication', 'RefuseApplication'],
  'licensingApplication 发证送达': ['IssueCertificate'],
  'licensingApplication 公开许可结果': ['PublishResult'],
  'hazardsHazard 核实认定隐患': ['VerifyHazard'],
  'hazardsHazard 提请挂牌': ['ProposeListing'],
  'hazardsHazard 决定是否挂牌': ['ListHazard', 'DeclineListing'],
  'hazardsHazard 向上级报告挂牌': ['ReportListingUp'],
  'hazardsHazard 公布挂牌': ['PublishListing'],
  'hazardsHazard 送达挂牌督办通知书': ['ServeNotice'],
  'hazardsHazard 督促报送治理方案': ['FilePlan'],
  'hazardsHazard 现场督查': ['RecordVisit'],
  'hazardsHazard 督促报送整改进度': ['ReportProgress'],
  'hazardsHazard 限期办理：暂时停产停业': ['LiftControls'],
  'hazardsHazard 现场复查是否整改消除': ['ReviewRectification'],
  'hazardsHazard 现场审查验收': ['ReviewRectification'],
  'hazardsHazard 公布摘牌': ['PublishEnd'],
  'hazardsHazard 决定摘牌': ['DelistHazard'],
  'hazardsHazard 答复延期申请': ['AnswerExtension'],
  'hazardsHazard 决定继续挂牌': ['KeepListed'],
  'hazardsHazard 催办政府对提请关闭的答复': ['RecordClosureAnswer'],
  'hazardsHazard 函告有关部门落实关闭措施': ['DispatchClosurePart'],
  'hazardsHazard 催办': ['AnswerClosurePart'],
  'hazardsInspection 复查责令限期整改事项': ['ReInspect'],
  'hazardsInspection 答复延长整改期限的申请': ['AnswerMoreTime'],
  'hazardsInspection 核查是否按日连续处罚': ['CheckDailyPenalty'],
  'hazardsInspection 核查是否构成重大隐患并挂牌': ['CheckListing'],
  'hazardsInspection 按方案实施检查': ['RecordInspection', 'RecordRefusal'],
  'hazardsInspection 对检查发现的问题责令整改或者移送': ['OrderCorrection', 'HandFindingOver'],
  'hazardsInspection 现场检查并记录': ['RecordInspection', 'RecordRefusal'],
  'hazardsInspection 限期办理：暂时停产停业': ['LiftMeasure'],
  'hazardsInspection 限期办理：复查': ['ReInspect'],
  'hazardsTipOff 决定是否受理': ['AcceptTipOff', 'DeclineTipOff', 'TransferTipOff'],
  'hazardsTipOff 核查举报': ['RecordCheck'],
  'hazardsTipOff 反馈举报人': ['GiveFeedback'],
  'hazardsTipOff 审批奖励': ['AnswerReward'],
  'hazardsTipOff 审批举报奖励': ['AnswerReward'],
  'hazardsTipOff 通知领奖': ['NotifyReward'],
  'duty ': ['DischargeDuty'],
};

const at = instant('2026-06-01T00:00:00Z');

const tasksOf = ({ noun, moves }: Walker): readonly Task[] =>
  moves.flatMap(({ sample: { history } }) =>
    history.flatMap(
      (_, n) => standingAt(noun, { events: history.slice(0, n + 1), at }).row?.tasks ?? [],
    ),
  );

const nameOf = ({ noun }: Walker, { task }: Task): string => `${noun.category} ${task.zh}`;

const commandsFor = (name: string): readonly string[] =>
  Object.entries(doneBy).find(([begins]) => name.startsWith(begins))?.[1] ?? [];

/** Whom a task waits for by office. */
const officesOf = ({ role, waitsFor }: Task): readonly string[] => [
  role,
  ...waitsFor.flatMap((name) => (name.includes('@') ? [name.slice(0, name.indexOf('@'))] : [])),
];

const mayDo = ({ moves }: Walker, names: readonly string[]): readonly string[] =>
  moves.filter(({ verb }) => names.includes(verb.name)).flatMap(({ verb }) => verb.by);

const found = walkers.flatMap((walker) =>
  tasksOf(walker)
    .filter(({ climbed }) => !climbed)
    .map((task) => ({ walker, task, name: nameOf(walker, task) })),
);

describe('ISSUE-12.8 A task of any matter', () => {
  it('is one of which it is said which commands do it', () =>
    expect([
      ...new Set(found.map(({ name }) => name).filter((name) => commandsFor(name).length === 0)),
    ]).toEqual([]));

  it('is done by commands that there are', () => {
    const all = walkers.flatMap(({ noun, moves }) =>
      moves.map(({ verb }) => `${noun.category} ${verb.name}`),
    );
    const named = Object.entries(doneBy).flatMap(([begins, names]) =>
      names.map((name) => `${begins.slice(0, begins.indexOf(' '))} ${name}`),
    );
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });

  it('waits for offices that may do it', () => {
    const cannot = found.flatMap(({ walker, task, name }) => {
      const roles = mayDo(walker, commandsFor(name));
      return officesOf(task)
        .filter((role) => !roles.includes(role))
        .map((role) => `${name}: ${role}`);
    });
    expect([...new Set(cannot)]).toEqual([]);
  });

  it('rests on the law', () => {
    const bare = found.filter(({ task: { why } }) => why.length === 0 || why.some((one) => !one));
    expect([...new Set(bare.map(({ name }) => name))]).toEqual([]);
  });
});
