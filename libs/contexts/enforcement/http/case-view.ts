import { type Instant, type Law, localDateOf, type LocalDate } from '#domain/kernel';
import { clockView, type MatterShown, type Named, organNamed, type Showing } from '#platform/board';
import type { RecusingRow } from '#platform/registers';
import { dueOn } from '../case/payment/due-on.js';
import { type ExecutionStage, stageOf } from '../case/stage-of.js';
import type { AccountOfFine } from '../case/payment/account.js';
import type { CaseRow } from '../projections/case-row.js';
import { stageLabels } from '../projections/case-stages.js';
import type { Label } from '#domain/kernel';
import { clockName } from '../projections/clock-names.js';

/** A line of the docket as people read it. */
export type CaseView = Omit<
  CaseRow,
  | keyof RecusingRow
  | 'people'
  | 'partySealed'
  | 'partyMark'
  | 'stageBefore'
  | 'debt'
  | 'officers'
  | 'organ'
  | 'handlingOrgan'
  | 'measuresAsked'
  | 'recusalsAsked'
  | 'actsToReview'
  | 'defencesOpen'
  | 'inQuestion'
  | 'acts'
  | 'articles'
  | 'marks'
  | 'reportedBy'
> &
  MatterShown &
  Pick<CaseRow, 'partyId' | 'partyName' | 'partyKind' | 'stage' | 'filedOn'> &
  Readonly<{
    stageName: Label;
    executionStage: ExecutionStage | null;
    organ: Named;
    handlingOrgan: Named;
    officers: readonly Named[];
    overdue: boolean;
    next: Readonly<{ rule: string; name: Label; due: Instant; provisional: boolean }> | null;
    surchargeFen: number;
    openFen: number;
    overdueFen: number;
  }>;

export const accountOn = ({ debt }: CaseRow, on: LocalDate, law: Law): AccountOfFine =>
  dueOn(debt, on, law);

const nextOf = ({ nextRule, nextDueAt, clocks }: CaseRow): CaseView['next'] => {
  if (!nextRule || !nextDueAt) return null;
  const provisional = clocks.some(
    (clock) => clock.rule === nextRule && clock.due === nextDueAt && clock.provisional,
  );
  return { rule: nextRule, name: clockName(nextRule), due: nextDueAt, provisional };
};

/** A person of a case by the name the registry knows, or the one on record when they acted. */
const officerNamed = (row: CaseRow, { names }: Showing, id: string): Named => ({
  id,
  name: names.person(id)?.name ?? row.people[id] ?? id,
});

/**
 * A row as people read it: names beside ids, amounts of the day, and what is late. Field by field:
 * to spread a row and set names over it takes V8 many times as long, and the docket shows fifty.
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
    organ: organNamed(showing, row.organ),
    handlingOrgan: organNamed(showing, row.handlingOrgan),
    mandate: row.mandate,
    officers: row.officers.map((id) => officerNamed(row, showing, id)),
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
    retention: row.retention,
    fileHeld: row.fileHeld,
    disposal: row.disposal,
    disposalList: row.disposalList,
    outcome: row.outcome,
    transfer: row.transfer,
    penaltyKinds: row.penaltyKinds,
    fineFen: row.fineFen,
    confiscationFen: row.confiscationFen,
    paidFen: row.paidFen,
    nextRule: row.nextRule,
    due: row.nextDueAt,
    dutyDue: row.dutyDueAt,
    clocks: row.clocks.map((clock) => clockView(clock, now, clockName)),
    lastEvent: row.lastEvent,
    lastEventAt: row.lastEventAt,
    revision: row.revision,
    stageName: stageLabels[row.stage],
    executionStage: debt.penalty ? stageOf(debt, today, law, account) : null,
    overdue: row.dutyDueAt !== null && row.dutyDueAt < now,
    next: nextOf(row),
    surchargeFen: account.surchargeFen,
    openFen: account.openFen,
    overdueFen: account.overdueFen,
  };
};
