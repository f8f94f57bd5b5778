import { type Instant, type Label, type LocalDate, localDateOf, partsOf } from '#domain/kernel';
import { citationOf, type LawBook } from '#domain/law';
import type { Matter, Task } from '#platform/registers';
import type { Matters } from './matters.js';
import { type Named, organNamed, personNamed, type Showing } from './showing.js';

/** One line of the worklist（待办）: what somebody must do, by when, and why. */
export type TaskView = Readonly<{
  /** The matter: a case, an application; `category` says which. */
  subjectId: string;
  category: string;
  number: string | null;
  party: string | null;
  stage: Label;
  task: Label;
  role: string;
  officers: readonly Named[];
  organ: Named;
  due: Instant | null;
  dueDate: LocalDate | null;
  overdue: boolean;
  /** The date depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  provisional: boolean;
  why: readonly Readonly<{ rule: string; law: string | null; text: Label | null }>[];
}>;

/** The ground of a task: the sentence of the catalogue, of a row of ours, or the article it is. */
const reason = (rule: string, law: LawBook, on: LocalDate): TaskView['why'][number] => {
  const entry = law.catalogue.find(rule, on);
  if (entry) return { rule, law: entry.cite, text: entry.text };
  const cited = citationOf(rule, law.catalogue);
  return { rule, law: cited?.law ?? null, text: cited ? { en: rule, zh: cited.zh } : null };
};

type Due = Pick<TaskView, 'due' | 'dueDate' | 'overdue' | 'provisional'>;

const dueOf = ({ clock }: Task, now: Instant): Due => {
  if (!clock) return { due: null, dueDate: null, overdue: false, provisional: false };
  const { due, dueDate, provisional } = clock;
  return { due, dueDate, overdue: due < now, provisional };
};

/** With what a task is shown. */
export type TaskShowing = Readonly<{ showing: Showing; matters: Matters }>;

type Shown = Pick<
  Matter,
  | 'stream'
  | 'category'
  | 'number'
  | 'stage'
  | 'hands'
  | 'team'
  | 'partyId'
  | 'partyName'
  | 'partyKind'
>;

/** What is overdue is told by the name of its clock. */
const named = ({ category }: Shown, { task, climbed, clock }: Task, matters: Matters): Label => {
  if (!climbed || !clock) return task;
  const { en, zh } = clock.owed?.what ?? matters.clockName(category, clock.rule, clock.clock);
  return { en: `${task.en}: ${en}`, zh: `${task.zh}（${zh}）` };
};

/** A task as people read it. */
export const taskView = (row: Shown, todo: Task, { showing, matters }: TaskShowing): TaskView => {
  const rules = todo.clock ? [...new Set([...todo.why, todo.clock.rule])] : todo.why;
  return {
    subjectId: partsOf(row.stream)?.id ?? row.stream,
    category: row.category,
    number: row.number,
    party: matters.partyName(row, showing),
    stage: matters.stageName(row),
    task: named(row, todo, matters),
    role: todo.role,
    officers: row.hands.map((id) => personNamed(showing, id)),
    organ: organNamed(showing, row.team),
    ...dueOf(todo, showing.now),
    why: rules.map((rule) => reason(rule, showing.law, localDateOf(showing.now))),
  };
};
