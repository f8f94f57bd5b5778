import type { RecusingRow } from '#platform/registers';
import type { ApplicationRow } from '../projections/application-row.js';
import { applicationStageLabels } from '../application/application.stages.js';
import type { Label } from '#domain/kernel';
import type { Task } from '#platform/registers';
import {
  type MatterShown,
  type Named,
  organNamed,
  type Showing,
  maskedParty,
} from '#platform/board';
import { clockView, itemNamed, handNamed } from './showing.js';

/** One line of a list of applications, as people read it. */
export type ApplicationView = Omit<
  ApplicationRow,
  keyof RecusingRow | 'stepsAsked' | 'recusalsAsked' | 'clerk' | 'reviewer' | 'approver' | 'window'
> &
  MatterShown &
  Readonly<{
    applicantId: string;
    applicantName: string;
    applicantKind: 'citizen' | 'organisation';
    stage: ApplicationRow['stage'];
    stageName: Label;
    itemName: Label;
    organ: Named;
    window: Named;
    clerk: Named | null;
    reviewer: Named | null;
    approver: Named | null;
    overdue: boolean;
    /** Time stands: a step does not count（不计入期限）. */
    standing: boolean;
    tasks: readonly Pick<Task, 'task' | 'why'>[];
  }>;

/**
 * An application as a list or a detail shows it; names of natural persons masked. Field by field:
 * to spread a row and set names over it takes V8 thirty times as long, and lists show fifty.
 */
// As many lines as an application has fields.
// oxlint-disable-next-line max-lines-per-function
export const applicationView = (row: ApplicationRow, showing: Showing): ApplicationView => ({
  applicationId: row.applicationId,
  district: row.district,
  provisional: row.provisional,
  number: row.number,
  item: row.item,
  itemVersion: row.itemVersion,
  purpose: row.purpose,
  channel: row.channel,
  applicantId: row.partyId,
  applicantName: maskedParty(row, showing),
  applicantKind: row.partyKind,
  creditCode: row.creditCode,
  organ: organNamed(showing, row.organ),
  window: organNamed(showing, row.window),
  bundle: row.bundle,
  licence: row.licence,
  stage: row.stage,
  clerk: handNamed(showing, row.clerk),
  reviewer: handNamed(showing, row.reviewer),
  approver: handNamed(showing, row.approver),
  receivedOn: row.receivedOn,
  acceptedOn: row.acceptedOn,
  deemed: row.deemed,
  decidedOn: row.decidedOn,
  endedOn: row.endedOn,
  decisionNumber: row.decisionNumber,
  certificateNumber: row.certificateNumber,
  published: row.published,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
  nextRule: row.nextRule,
  due: row.nextDueAt,
  dutyDue: row.dutyDueAt,
  milestones: row.milestones,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
  stageName: applicationStageLabels[row.stage],
  itemName: itemNamed(row.item, row.itemVersion),
  overdue: row.dutyDueAt !== null && row.dutyDueAt < showing.now,
  standing: row.clocks.some(({ standing }) => standing),
  tasks: row.tasks.map(({ task, why }) => ({ task, why })),
});
