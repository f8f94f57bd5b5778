import type { Role } from '#domain/kernel';
import type { CaseOutcome } from './case-row.js';
import type { CaseStage } from './case-stages.js';
import type { Label } from '#domain/kernel';
import { duties, rules } from '../case/case.law.js';

/** What a stage waits for. `before` is the rule of the clock that limits it. */
export type StageTask = Readonly<{
  task: Label;
  role: Role;
  why: readonly string[];
  before?: string;
  /** The rules of the clocks after whose end it may be done, and not before（期限届满后方可）. */
  after?: readonly string[];
  /** Only when each defence of the party has its answer（陈述申辩已复核）. */
  heard?: true;
  /** Who has a part in it and therefore does not do it. */
  notBy?: readonly string[];
  /**
   * Only the organ in whose name the case is handled does it, never one it is entrusted
   * to（以本机关名义）.
   */
  inName?: true;
  /** The duty that says the same from the day it was set（听证日）. */
  duty?: string;
}>;

type Known = Readonly<{ outcome: CaseOutcome | null; filedOn: string | null }>;

const todo = (
  role: Role,
  [en, zh]: readonly [string, string],
  why: readonly string[],
  before?: string,
): StageTask => ({ task: { en, zh }, role, why, ...(before && { before }) });

const inName = (task: StageTask): StageTask => ({ ...task, inName: true });

const decision = todo(
  'head-of-organ',
  ['decide, after collective discussion where it is due', '作出决定（重大复杂的先集体讨论）'],
  ['PL 57', 'ENF-S10', 'ENF-S11'],
  'ENF-D3',
);
const legalReview = todo(
  'legal-reviewer',
  ['review legally where it is due', '法制审核'],
  ['PL 58', 'ENF-S9'],
  'ENF-D3',
);
/**
 * Not while the party may ask for a hearing or defend itself, nor before its defence has an
 * answer（期限届满、陈述申辩复核前不得审核、决定）.
 */
const partyHeard = (task: StageTask): StageTask => ({
  ...task,
  after: [rules.hearingRequest],
  heard: true,
});
const afterParty: readonly StageTask[] = [partyHeard(legalReview), partyHeard(decision)];
export const closing = todo('officer', ['propose closing', '提请结案'], ['ENF-S17']);
const payment = todo(
  'cashier',
  ['record what is paid', '登记缴款'],
  ['PL 67', 'ENF-S15'],
  'ENF-D8',
);

/** The court is asked once the demand and every remedy are over, and not before (CL 53, 54). */
const applyToCourt: StageTask = {
  ...inName(
    todo(
      'head-of-organ',
      ['apply to the court when the time has come', '申请强制执行'],
      ['CL 53', 'ENF-S16'],
      'EXE-D2',
    ),
  ),
  after: [
    rules.demand,
    rules.review,
    rules.reviewUntold,
    rules.reviewAcceptance,
    rules.reviewDecision,
    rules.summaryReviewDecision,
    rules.litigation,
    rules.litigationAfterReview,
  ],
};

/** While a case is suspended only its cause is watched, by the head: nobody else may resume it. */
export const suspendedTask: StageTask = todo(
  'head-of-organ',
  ['resume as soon as the cause is gone', '中止原因消除后恢复调查'],
  ['ENF-S18'],
);

/** What each stage waits for. A stage without its row does not compile. */
export const stageTasks: Readonly<
  Record<CaseStage, readonly StageTask[] | ((row: Known) => readonly StageTask[])>
> = {
  clue: [todo('officer', ['apply for filing', '提请立案审批'], ['PL 54', 'ENF-S1'])],
  'pre-filed': [
    todo('officer', ['apply for filing', '提请立案审批'], ['PL 54', 'ENF-S1'], 'ENF-D2'),
  ],
  'filing-proposed': [
    todo(
      'head-of-organ',
      ['file the case or decline', '审批立案'],
      ['PL 54', 'ENF-S1', 'ENF-S2'],
      'ENF-D2',
    ),
  ],
  'not-filed': [],
  investigation: [
    todo(
      'officer',
      ['investigate and conclude', '调查取证并终结调查'],
      ['PL 54', 'ENF-S3', 'ENF-S5'],
      'ENF-D3',
    ),
  ],
  concluded: [
    todo('head-of-organ', ['notify the party', '审批并告知当事人'], ['PL 44', 'ENF-S6'], 'ENF-D3'),
  ],
  notified: [
    todo('officer', ['serve the notice', '送达告知书'], ['PL 44', 'PL 61', 'ENF-S6'], 'ENF-D3'),
  ],
  'notice-served': [
    todo(
      'officer',
      ['take down and answer the defence', '听取并复核陈述申辩'],
      ['PL 45', 'ENF-S7'],
      'ENF-D3',
    ),
    ...afterParty,
  ],
  'hearing-requested': [
    todo(
      'head-of-organ',
      ['appoint host and day of the hearing', '组织听证'],
      ['PL 64', 'ENF-S8'],
      'ENF-D3',
    ),
  ],
  'hearing-scheduled': [
    {
      ...todo('hearing-host', ['hold the hearing', '主持听证'], ['PL 64', 'ENF-S8'], 'ENF-D3'),
      duty: duties.hearingDay,
    },
  ],
  'hearing-held': [
    todo('hearing-host', ['report on the hearing', '听证会报告'], ['PL 65', 'ENF-S8'], 'ENF-D3'),
  ],
  'hearing-over': afterParty,
  'legally-reviewed': [partyHeard(decision)],
  'review-failed': [
    todo(
      'officer',
      ['mend and conclude anew, as the review says', '按审核意见补正并重新调查终结'],
      ['PL 58', 'ENF-LR'],
      'ENF-D3',
    ),
    todo(
      'head-of-organ',
      ['send back for more investigation', '退回补充调查'],
      ['PL 57', 'PL 58'],
      'ENF-D3',
    ),
  ],
  discussed: [partyHeard(decision)],
  decided: [todo('officer', ['serve the decision', '送达决定书'], ['PL 61', 'ENF-S14'], 'ENF-D7')],
  served: ({ outcome }) => (outcome === 'no-penalty' ? [closing] : [payment]),
  'deferral-asked': [
    todo(
      'head-of-organ',
      ['decide on deferral or instalments', '审批延期（分期）缴纳'],
      ['PL 66', 'ENF-S15'],
    ),
    payment,
  ],
  deferred: [payment],
  overdue: [
    inName(todo('head-of-organ', ['issue the demand', '催告'], ['CL 54', 'ENF-S16'])),
    payment,
  ],
  demanded: [applyToCourt, payment],
  'court-applied': [
    todo('officer', ['record what the court does', '登记法院受理与裁定'], ['CL 56', 'CL 57']),
  ],
  'execution-ended': [closing],
  performed: [closing],
  revoked: [closing],
  'closing-proposed': [todo('head-of-organ', ['decide on closing', '审批结案'], ['ENF-S17'])],
  closed: [todo('archivist', ['archive the file', '归档'], ['ENF-S17'])],
  archived: [],
  // What was given away before it was filed is no case of ours: there is nothing to close.
  transferred: ({ filedOn }) => (filedOn === null ? [] : [closing]),
  terminated: [closing],
};
