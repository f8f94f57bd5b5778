import { type Label, label, type LocalDate } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import {
  type MatterKind,
  clockView,
  type ClockView,
  type Named,
  organNamed,
  personNamed,
  type Showing,
} from '#platform/board';
import type { Instant } from '#domain/kernel';
import { readingOf } from '#platform/reading';
import { recordRoutesOf } from '#platform/record';
import { clockNewsLabels } from '#domain/procedure';
import { dutyLabels } from '../duty/duty.events.js';
import { dutyNoun } from '../duty/duty.noun.js';
import { office } from '../duty/who-holds-it.js';
import { dutyRegister, type DutyRow } from '../projections/duty-register.js';

const stages: Readonly<Record<DutyRow['stage'], Label>> = {
  owed: label('owed', '待办'),
  discharged: label('done', '已办结'),
  withdrawn: label('withdrawn', '已撤销'),
};

/** Duties as the board and the worklist tell of them. */
export const dutyMatters: MatterKind = {
  register: dutyRegister,
  title: label('duty', '职责'),
  stages,
  clockName: dutyName,
};

type DutyView = Readonly<{
  dutyId: string;
  what: Label;
  status: DutyRow['stage'];
  organ: Named;
  officers: readonly Named[];
  /** The file it is about. */
  about: string;
  owedOn: LocalDate | null;
  findings: string | null;
  clocks: readonly ClockView[];
  dutyDue: Instant | null;
  revision: number;
}>;

const dutyView = (row: DutyRow, showing: Showing): DutyView => ({
  dutyId: row.dutyId,
  what: row.what,
  status: row.stage,
  organ: organNamed(showing, row.organ),
  officers: row.hands.map((id) => personNamed(showing, id)),
  about: row.about,
  owedOn: row.filedOn,
  findings: row.findings || null,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  dutyDue: row.dutyDueAt,
  revision: row.revision,
});

/** One duty, now or in the past. */
export const dutyReading = readingOf({
  noun: dutyNoun,
  register: dutyRegister,
  key: 'dutyId',
  tag: 'duties 职责',
  by: [...office, 'auditor'],
  view: dutyView,
  one: { summary: 'One duty: what is owed, by whom, about which file（职责详情、历史时点）' },
});

/** What is on record about each duty: history, replay, as-of, verify, clocks. */
export const dutyRecords = recordRoutesOf(dutyNoun, {
  tag: 'duties 职责',
  called: '职责',
  by: [...office, 'auditor'],
  events: {
    ...dutyLabels,
    ...clockNewsLabels,
    ClocksRecomputed: label('Clocks computed anew', '期限重算'),
  },
  clock: dutyName,
});
