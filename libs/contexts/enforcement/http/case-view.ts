import type { Registry } from '#platform/http';
import { type Instant, type Law, localDateOf, type LocalDate } from '#domain/kernel';
import type { LawBook } from '#domain/law';
import { dueOn } from '../case/payment/due-on.js';
import { type ExecutionStage, stageOf } from '../case/stage-of.js';
import type { Account } from '../case/payment/account.js';
import type { CaseRow, RunningClock } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';
import type { Label } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';

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
  | 'debt'
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
    next: Readonly<{ rule: string; name: Label; dueAt: Instant; provisional: boolean }> | null;
    clocks: readonly ClockView[];
    surchargeFen: number;
    openFen: number;
    overdueFen: number;
  }>;

export const accountOn = ({ debt }: CaseRow, on: LocalDate, law: Law): Account =>
  dueOn(debt, on, law);

const nextOf = ({ nextRule, nextDueAt, clocks }: CaseRow): CaseView['next'] => {
  if (!nextRule || !nextDueAt) return null;
  const provisional = clocks.some(
    (clock) => clock.rule === nextRule && clock.due === nextDueAt && clock.provisional,
  );
  return { rule: nextRule, name: clockName(nextRule), dueAt: nextDueAt, provisional };
};

export const clockView = (clock: RunningClock, now: Instant): ClockView => ({
  clock: clock.clock,
  rule: clock.rule,
  version: clock.version,
  due: clock.due,
  dueDate: clock.dueDate,
  duty: clock.duty,
  standing: clock.standing,
  provisional: clock.provisional,
  name: clockName(clock.rule),
  overdue: !clock.standing && clock.due < now,
});

/** A person of a case by the name the registry knows, or the one on record when they acted. */
export const personNamed = (row: CaseRow, { names }: Showing, id: string): Named => ({
  id,
  name: names.person(id)?.name ?? row.people[id] ?? id,
});

/** An organ with its name. */
export const organNamed = ({ names }: Showing, id: string): Named => ({
  id,
  name: names.organ(id)?.name ?? id,
});

/**
 * A row as people read it: names beside ids, amounts of the day, and what is late. Field by field: to spread a row and set
 * names over it takes V8 many times as long, and the docket shows fifty.
 */
// As many lines as a case has fields.
// oxlint-disable-next-line max-lines-per-function
export const caseView = (row: CaseRow, showing: Showing): CaseView => {
  const { now, law } = showing;
  const { debt } = row;
  const today = localDateOf(now);
  const account = dueOn(debt, today, law);
  return {
    caseId: row.caseId,
    district: row.district,
    provisional: row.provisional,
    recordedLate: row.recordedLate,
    number: row.number,
    decisionNumber: row.decisionNumber,
    procedure: row.procedure,
    partyId: row.partyId,
    partyName: row.partyName,
    partyKind: row.partyKind,
    creditCode: row.creditCode,
    organ: row.organ,
    handlingOrgan: row.handlingOrgan,
    mandate: row.mandate,
    officers: row.officers.map((id) => personNamed(row, showing, id)),
    host: row.host,
    stage: row.stage,
    suspended: row.suspended,
    remedy: row.remedy,
    source: row.source,
    linkedCase: row.linkedCase,
    area: row.area,
    street: row.street,
    facts: row.facts,
    items: row.items,
    clueOn: row.clueOn,
    filedOn: row.filedOn,
    concludedOn: row.concludedOn,
    decidedOn: row.decidedOn,
    servedOn: row.servedOn,
    publishedOn: row.publishedOn,
    closedOn: row.closedOn,
    closedBy: row.closedBy,
    archivedOn: row.archivedOn,
    archiveNumber: row.archiveNumber,
    outcome: row.outcome,
    penaltyKinds: row.penaltyKinds,
    fineFen: row.fineFen,
    confiscationFen: row.confiscationFen,
    paidFen: row.paidFen,
    nextRule: row.nextRule,
    nextDueAt: row.nextDueAt,
    dutyDueAt: row.dutyDueAt,
    clocks: row.clocks.map((clock) => clockView(clock, now)),
    lastEvent: row.lastEvent,
    lastEventAt: row.lastEventAt,
    revision: row.revision,
    stageName: stageLabels[row.stage],
    executionStage: debt.penalty ? stageOf(debt, today, law, account) : null,
    organName: organNamed(showing, row.organ).name,
    handlingOrganName: organNamed(showing, row.handlingOrgan).name,
    overdue: row.dutyDueAt !== null && row.dutyDueAt < now,
    next: nextOf(row),
    surchargeFen: account.surchargeFen,
    openFen: account.openFen,
    overdueFen: account.overdueFen,
  };
};
