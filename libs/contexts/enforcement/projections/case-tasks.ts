import {
  before as inTime,
  bindsOffice,
  inOrder,
  type RunningClock,
  type Task,
} from '#platform/registers';
import type { CaseRow } from './case-row.js';
import { duties } from '../case/case.law.js';
import { clockName } from './clock-names.js';
import { closing, type StageTask, stageTasks, suspendedTask } from './stage-tasks.js';

type Standing = Pick<
  CaseRow,
  | 'stage'
  | 'suspended'
  | 'outcome'
  | 'filedOn'
  | 'officers'
  | 'host'
  | 'organ'
  | 'handlingOrgan'
  | 'clocks'
  | 'measuresAsked'
  | 'recusalsAsked'
  | 'actsToReview'
  | 'inQuestion'
  | 'transfer'
  | 'remedy'
  | 'debt'
  | 'defencesOpen'
>;

/** Who is meant: the officers of the case and the host by name, everybody else by office. */
const waitsFor = (role: string, row: Standing, inName = false): readonly string[] => {
  if (role === 'officer' && row.officers.length > 0)
    return row.officers.map((id) => `person:${id}`);
  if (role === 'hearing-host' && row.host) return [`person:${row.host}`];
  const organs = inName ? [row.organ] : [...new Set([row.organ, row.handlingOrgan])];
  const at = (one: string) => organs.map((organ) => `${one}@${organ}`);
  return role === 'head-of-organ' ? [...at(role), ...at('principal-head')] : at(role);
};

const judges: readonly string[] = ['head-of-organ', 'legal-reviewer', 'hearing-host'];

/**
 * Who investigated a case does not judge it, and neither they nor who decided it take its
 * money（ENF-R7, R12）.
 */
const keptFrom = (role: string, decides: boolean, { officers, debt }: Standing) => {
  if (decides) return { decides, notBy: officers };
  const deciders = debt.penalty ? [debt.penalty.decidedBy] : [];
  return role === 'cashier' ? { notBy: [...officers, ...deciders] } : {};
};

const fromStage = (row: Standing, staged: StageTask): Task => {
  const { task, role, why, before, inName, duty } = staged;
  const names = waitsFor(role, row, inName);
  const kept = keptFrom(role, judges.includes(role), row);
  const notBy = [...(kept.notBy ?? []), ...(staged.notBy ?? [])];
  const todo = {
    task,
    role,
    why,
    waitsFor: names,
    ...kept,
    ...(notBy.length > 0 && { notBy }),
    ...(duty !== undefined && { duty }),
  };
  return inTime(
    todo,
    row.clocks.filter(({ rule }) => rule === before),
  );
};

/**
 * What the head does about these is done by the head of the organ itself: execution is never
 * entrusted (CL 17).
 */
const ofExecution: readonly string[] = ['EXE-D2', 'EXE-D5'];

const fromClock = (row: Standing, clock: RunningClock): Task => {
  const { en, zh } = clockName(clock.rule);
  const { duty: role, rule } = clock;
  return {
    task: { en: `in time: ${en}`, zh: `限期办理：${zh}` },
    role,
    why: [rule],
    waitsFor: waitsFor(role, row, ofExecution.includes(rule)),
    ...keptFrom(role, role === 'head-of-organ', row),
    clock,
  };
};

/**
 * What may be done only when a time of the party is over, or no remedy is left, or its defence has
 * an answer: before, it would be refused (PL 45, 62, CL 53).
 */
const tooEarly = (row: Standing, { after, heard }: StageTask): boolean =>
  (after !== undefined &&
    (row.remedy !== null || row.clocks.some(({ rule }) => after.includes(rule)))) ||
  (heard === true && row.defencesOpen.length > 0);

/** Where the next step would enforce or close: it waits while the decision is in question. */
const enforced: readonly CaseRow['stage'][] = [
  'overdue',
  'demanded',
  'court-applied',
  'performed',
  'closing-proposed',
];

const byStage = (row: Standing): readonly StageTask[] => {
  if (row.suspended) return [suspendedTask];
  if (row.inQuestion !== null && enforced.includes(row.stage)) return [];
  const tasks = stageTasks[row.stage];
  const all = typeof tasks === 'function' ? tasks(row) : tasks;
  const found = all.filter((one) => !tooEarly(row, one));
  // Nothing is closed while something is to be given back: what would be refused is no task.
  return refundDue(row.debt) || !transferOver(row) ? found.filter((one) => one !== closing) : found;
};

/** What is with the police is closed when everything was handed over, or it is back. */
const transferOver = ({ transfer }: Standing): boolean =>
  transfer === null || transfer === 'handed-over';

const takeBack: StageTask = {
  task: {
    en: 'take the case back and deal with it',
    zh: '公安机关不予立案：办理退回并依法处理',
  },
  role: 'officer',
  why: ['R310 10', 'CRM-11'],
};

const deliver: StageTask = {
  task: { en: 'hand the transfer over, with a receipt', zh: '向公安机关移送并取得回执' },
  role: 'officer',
  why: ['R310 5', 'CRM-3'],
  duty: duties.transferDelivery,
};

const transferring = ({ transfer, filedOn }: Standing): readonly StageTask[] => {
  if (transfer === 'to-deliver') return [deliver];
  const refused = transfer === 'refused' || transfer === 'refused-for-good';
  return refused && filedOn !== null ? [takeBack] : [];
};

const settleQuestion: StageTask = {
  task: {
    en: 'revoke the decision that is in question, or uphold it',
    zh: '复核存疑的处罚决定（撤销或者维持）',
  },
  role: 'head-of-organ',
  why: ['PL 38', 'PL 75'],
  inName: true,
};

const giveBack: StageTask = {
  task: { en: 'give back what is owed', zh: '退还多缴款项' },
  role: 'cashier',
  why: ['PL 48', 'PL 75', 'X12'],
  duty: duties.refund,
};

/** Stages in which nothing is decided any more: what was asked before waits for nobody. */
const over: readonly CaseRow['stage'][] = ['not-filed', 'archived'];

const asked = (row: Standing): readonly StageTask[] => [
  ...row.measuresAsked.map((id) => ({
    task: { en: `approve or refuse measure ${id}`, zh: `审批强制措施、先行登记保存 ${id}` },
    role: 'head-of-organ' as const,
    why: ['PL 56', 'CL 18', 'ENF-R9'],
    before: 'COE-D1',
  })),
  ...row.recusalsAsked.map((id) => ({
    task: { en: `decide on the recusal of ${id}`, zh: `决定回避 ${id}` },
    role: 'head-of-organ' as const,
    why: ['PL 43', 'ENF-R3'],
    notBy: [id],
  })),
  ...row.actsToReview.map((id) => ({
    task: { en: `look again at what ${id} did`, zh: `复核已回避人员 ${id} 的行为` },
    role: 'head-of-organ' as const,
    why: ['PL 43', 'E17'],
    notBy: [id],
    before: 'ENF-D3',
    duty: duties.recused(id),
  })),
];

const toApprove = (row: Standing): readonly StageTask[] => [
  ...(over.includes(row.stage) ? [] : asked(row)),
  ...(row.inQuestion === null ? [] : [settleQuestion]),
  ...transferring(row),
  ...(refundDue(row.debt) ? [giveBack] : []),
];

/** More was paid than stands since the decision was changed or fell: it is given back (X12). */
const refundDue = ({ payments, refunds, fineFen, fate }: CaseRow['debt']): boolean => {
  const total = (list: readonly Readonly<{ fen: number }>[]): number =>
    list.reduce((sum, { fen }) => sum + fen, 0);
  const back = total(refunds.filter(({ of }) => of === 'fine'));
  return fate.kind !== 'standing' && total(payments) - back > fineFen;
};

/** All that is to be done in a case now, what falls due first at the top. */
export const tasksOf = (row: Standing): readonly Task[] => {
  const staged = [...byStage(row), ...toApprove(row)].map((one) => fromStage(row, one));
  const covered = new Set(staged.map(({ clock }) => clock?.clock));
  const clocked = row.clocks
    .filter((clock) => bindsOffice(clock) && !clock.owed && !covered.has(clock.clock))
    .map((clock) => fromClock(row, clock));
  return inOrder([...staged, ...clocked]);
};
