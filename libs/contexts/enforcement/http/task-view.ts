import { type Instant, type LocalDate, localDateOf } from '#domain/kernel';
import type { LawBook } from '#domain/law';
import type { Label } from '../projections/case-event-labels.js';
import type { CaseRow } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';
import type { CaseTask } from '../projections/case-tasks.js';
import { type Named, organNamed, personNamed, type Showing } from './case-view.js';

/** One line of the worklist: what somebody must do, by when, and why. */
export type TaskView = Readonly<{
  caseId: string;
  number: string | null;
  party: string;
  stage: Label;
  task: Label;
  role: string;
  officers: readonly Named[];
  organ: Named;
  dueAt: Instant | null;
  dueDate: LocalDate | null;
  overdue: boolean;
  /** The date depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  provisional: boolean;
  why: readonly Readonly<{ rule: string; law: string | null; text: Label | null }>[];
}>;

/** The ground of a task, with the sentence of the catalogue where the rule is in it. */
const reason = (rule: string, law: LawBook, on: LocalDate): TaskView['why'][number] => {
  const entry = law.catalogue.find(rule, on);
  return { rule, law: entry?.cite ?? null, text: entry?.text ?? null };
};

type Due = Pick<TaskView, 'dueAt' | 'dueDate' | 'overdue' | 'provisional'>;

const dueOf = ({ clock }: CaseTask, now: Instant): Due => {
  if (!clock) return { dueAt: null, dueDate: null, overdue: false, provisional: false };
  const { due, dueDate, provisional } = clock;
  return { dueAt: due, dueDate, overdue: due < now, provisional };
};

/** A task as people read it. */
export const taskView = (row: CaseRow, todo: CaseTask, showing: Showing): TaskView => {
  const { now, law } = showing;
  const rules = todo.clock ? [...new Set([...todo.why, todo.clock.rule])] : todo.why;
  return {
    caseId: row.caseId,
    number: row.number,
    party: row.partyName,
    stage: stageLabels[row.stage],
    task: todo.task,
    role: todo.role,
    officers: row.officers.map((id) => personNamed(row, showing, id)),
    organ: organNamed(showing, row.handlingOrgan),
    ...dueOf(todo, now),
    why: rules.map((rule) => reason(rule, law, localDateOf(now))),
  };
};
