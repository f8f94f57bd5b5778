import type { Registry } from '#libs/http';
import { type Instant, type Law, localDateOf, type LocalDate } from '#libs/kernel';
import type { LawBook } from '#libs/law';
import { dueOn } from '../execution/due-on.js';
import { type ExecutionStage, stageOf } from '../execution/stage-of.js';
import type { Account } from '../execution/account.js';
import type { CaseRow, RunningClock } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';
import type { Label } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import type { CaseTask } from '../projections/case-tasks.js';

/** What is needed to show a row: the moment of asking, the law then, and names. */
export type Showing = Readonly<{
  now: Instant;
  law: LawBook;
  names: ReturnType<Registry['view']>;
}>;

/** Somebody or something with its name, as far as the registry knows it. */
export type Named = Readonly<{ id: string; name: string }>;

export type ClockView = RunningClock & Readonly<{ name: Label; overdue: boolean }>;

export type CaseView = Omit<
  CaseRow,
  | 'words'
  | 'people'
  | 'stageBefore'
  | 'execution'
  | 'officers'
  | 'clocks'
  | 'measuresAsked'
  | 'recusalsAsked'
  | 'waitsFor'
> &
  Readonly<{
    stageName: Label;
    executionStage: ExecutionStage | null;
    organName: string;
    handlingOrganName: string;
    officers: readonly Named[];
    overdue: boolean;
    next: Readonly<{ rule: string; name: Label; dueAt: Instant }> | null;
    clocks: readonly ClockView[];
    surchargeFen: number;
    openFen: number;
    overdueFen: number;
  }>;

export const accountOn = ({ execution }: CaseRow, on: LocalDate, law: Law): Account =>
  dueOn(execution, on, law);

const nextOf = ({ nextRule, nextDueAt }: CaseRow): CaseView['next'] =>
  nextRule && nextDueAt ? { rule: nextRule, name: clockName(nextRule), dueAt: nextDueAt } : null;

export const clockView = (clock: RunningClock, now: Instant): ClockView => ({
  ...clock,
  name: clockName(clock.rule),
  overdue: !clock.standing && clock.due < now,
});

const personNamed = (row: CaseRow, { names }: Showing, id: string): Named => ({
  id,
  name: names.person(id)?.name ?? row.people[id] ?? id,
});

/** A row as people read it: names beside ids, amounts of the day, and what is late. */
export const caseView = (row: CaseRow, showing: Showing): CaseView => {
  const { now, law, names } = showing;
  const {
    words: _words,
    people: _people,
    stageBefore: _before,
    execution,
    measuresAsked: _measures,
    recusalsAsked: _recusals,
    waitsFor: _waits,
    ...shown
  } = row;
  const today = localDateOf(now);
  const { surchargeFen, openFen, overdueFen } = dueOn(execution, today, law);
  return {
    ...shown,
    stageName: stageLabels[row.stage],
    executionStage: execution.decision ? stageOf(execution, today, law) : null,
    organName: names.organ(row.organ)?.name ?? row.organ,
    handlingOrganName: names.organ(row.handlingOrgan)?.name ?? row.handlingOrgan,
    officers: row.officers.map((id) => personNamed(row, showing, id)),
    overdue: row.dutyDueAt !== null && row.dutyDueAt < now,
    next: nextOf(row),
    clocks: row.clocks.map((clock) => clockView(clock, now)),
    surchargeFen,
    openFen,
    overdueFen,
  };
};

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
  why: readonly Readonly<{ rule: string; law: string | null; text: Label | null }>[];
}>;

/** The ground of a task, with the sentence of the catalogue where the rule is in it. */
const reason = (rule: string, law: LawBook, on: LocalDate): TaskView['why'][number] => {
  const entry = law.catalogue.find(rule, on);
  return { rule, law: entry?.cite ?? null, text: entry?.text ?? null };
};

export const taskView = (row: CaseRow, todo: CaseTask, showing: Showing): TaskView => {
  const { now, law, names } = showing;
  const rules = todo.clock ? [...new Set([...todo.why, todo.clock.rule])] : todo.why;
  return {
    caseId: row.caseId,
    number: row.number,
    party: row.partyName,
    stage: stageLabels[row.stage],
    task: todo.task,
    role: todo.role,
    officers: row.officers.map((id) => personNamed(row, showing, id)),
    organ: {
      id: row.handlingOrgan,
      name: names.organ(row.handlingOrgan)?.name ?? row.handlingOrgan,
    },
    dueAt: todo.clock?.due ?? null,
    dueDate: todo.clock?.dueDate ?? null,
    overdue: todo.clock !== undefined && todo.clock.due < now,
    why: rules.map((rule) => reason(rule, law, localDateOf(now))),
  };
};
