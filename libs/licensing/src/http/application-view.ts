import type { Words } from '../catalogue/item.js';
import type { ApplicationRow } from '../projections/application-row.js';
import { applicationStageLabels } from '../projections/application-stages.js';
import type { Label } from '../projections/label.js';
import { type Waiting, waitingOf } from '../projections/waiting.js';
import {
  type ClockView,
  clockView,
  itemNamed,
  type Named,
  organNamed,
  personNamed,
  type Showing,
  shownName,
} from './showing.js';

/** One line of a list of applications, as people read it. */
export type ApplicationView = Omit<
  ApplicationRow,
  | 'words'
  | 'waitsFor'
  | 'stepsAsked'
  | 'recusalsAsked'
  | 'clocks'
  | 'clerk'
  | 'reviewer'
  | 'approver'
  | 'organ'
  | 'window'
> &
  Readonly<{
    stageName: Label;
    itemName: Words;
    organ: Named;
    window: Named;
    clerk: Named | null;
    reviewer: Named | null;
    approver: Named | null;
    clocks: readonly ClockView[];
    overdue: boolean;
    /** Time stands: a step does not count（不计入期限）. */
    standing: boolean;
    tasks: readonly Omit<Waiting, 'waitsFor'>[];
  }>;

/** An application as a list or a detail shows it; names of natural persons masked. */
export const applicationView = (row: ApplicationRow, showing: Showing): ApplicationView => {
  const { words: _w, waitsFor: _f, stepsAsked: _s, recusalsAsked: _r, ...rest } = row;
  const party = { id: row.applicantId, name: row.applicantName, kind: row.applicantKind };
  return {
    ...rest,
    applicantName: shownName(party, showing),
    stageName: applicationStageLabels[row.stage],
    itemName: itemNamed(row.item, row.itemVersion),
    organ: organNamed(showing, row.organ),
    window: organNamed(showing, row.window),
    clerk: personNamed(showing, row.clerk),
    reviewer: personNamed(showing, row.reviewer),
    approver: personNamed(showing, row.approver),
    clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
    overdue: row.dutyDueAt !== null && row.dutyDueAt < showing.now,
    standing: row.clocks.some(({ standing }) => standing),
    tasks: waitingOf(row).map(({ task, why }) => ({ task, why })),
  };
};
