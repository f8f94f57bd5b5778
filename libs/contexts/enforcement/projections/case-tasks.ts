import { reminderPolicies } from '#domain/law';
import type { Role } from '#domain/kernel';
import type { Label } from './case-event-labels.js';
import type { CaseRow, RunningClock } from './case-row.js';
import { clockName } from './clock-names.js';
import { type StageTask, stageTasks, suspendedTask } from './stage-tasks.js';

/** Something to be done in a case: by whom, by when, and on what ground. */
export type CaseTask = Readonly<{
  task: Label;
  role: Role;
  /** `person:<id>` or `<role>@<organ>`. */
  waitsFor: readonly string[];
  /** Rule of the domain or citation it rests on. */
  why: readonly string[];
  /** It judges the case: nobody who investigated it does, and no brigade, which only proposes（审批、审核、听证）. */
  decides: boolean;
  /** The clock it must be done before. */
  clock?: RunningClock;
}>;

type Standing = Pick<
  CaseRow,
  | 'stage'
  | 'suspended'
  | 'outcome'
  | 'officers'
  | 'host'
  | 'organ'
  | 'handlingOrgan'
  | 'clocks'
  | 'measuresAsked'
  | 'recusalsAsked'
>;

/** Clocks of rights of the party: nobody in the office has to do anything before they end. */
const ofTheParty: readonly string[] = reminderPolicies.party.rules;

export const bindsOffice = ({ rule, standing }: RunningClock): boolean =>
  !standing && !ofTheParty.includes(rule);

/** Who is meant: the officers of the case and the host by name, everybody else by office. */
const waitsFor = (role: Role, row: Standing, inName = false): readonly string[] => {
  if (role === 'officer' && row.officers.length > 0)
    return row.officers.map((id) => `person:${id}`);
  if (role === 'hearing-host' && row.host) return [`person:${row.host}`];
  const held: readonly Role[] = role === 'head-of-organ' ? [role, 'principal-head'] : [role];
  const organs = inName ? [row.organ] : [...new Set([row.organ, row.handlingOrgan])];
  return held.flatMap((one) => organs.map((organ) => `${one}@${organ}`));
};

const first = (clocks: readonly RunningClock[]): RunningClock | undefined =>
  clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];

const judges: readonly Role[] = ['head-of-organ', 'legal-reviewer', 'hearing-host'];

const fromStage = (row: Standing, staged: StageTask): CaseTask => {
  const { task, role, why, before, inName } = staged;
  const clock = first(row.clocks.filter(({ rule, standing }) => rule === before && !standing));
  const names = waitsFor(role, row, inName);
  const decides = judges.includes(role);
  return { task, role, why, decides, waitsFor: names, ...(clock && { clock }) };
};

/** What the head does about these is done by the head of the organ itself: execution is never entrusted (CL 17). */
const ofExecution: readonly string[] = ['EXE-D2', 'EXE-D5'];

const fromClock = (row: Standing, clock: RunningClock): CaseTask => {
  const { en, zh } = clockName(clock.rule);
  const role = clock.duty as Role;
  return {
    task: { en: `in time: ${en}`, zh: `限期办理：${zh}` },
    role,
    why: [clock.rule],
    decides: role === 'head-of-organ',
    waitsFor: waitsFor(role, row, ofExecution.includes(clock.rule)),
    clock,
  };
};

const byStage = (row: Standing): readonly StageTask[] => {
  if (row.suspended) return [suspendedTask];
  const tasks = stageTasks[row.stage];
  return typeof tasks === 'function' ? tasks(row) : tasks;
};

const toApprove = (row: Standing): readonly StageTask[] => [
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
  })),
];

/** All that is to be done in a case now, what falls due first at the top. */
export const tasksOf = (row: Standing): readonly CaseTask[] => {
  const staged = [...byStage(row), ...toApprove(row)].map((one) => fromStage(row, one));
  const covered = new Set(staged.map(({ clock }) => clock?.clock));
  const clocked = row.clocks
    .filter((clock) => bindsOffice(clock) && !covered.has(clock.clock))
    .map((clock) => fromClock(row, clock));
  const end = '9999';
  return [...staged, ...clocked].toSorted((a, b) =>
    (a.clock?.due ?? end) < (b.clock?.due ?? end) ? -1 : 1,
  );
};
