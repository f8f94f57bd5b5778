import { type About, type Label, type LocalDate, partsOf } from '#domain/kernel';
import { matterRegister, MatterRow, type Says, silent, unopenedMatter } from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyEvent } from '../duty/duty.events.js';
import { dutyStream } from '../duty/duty.stream.js';

/** One duty（职责）: what is owed, by whom, about which file, since when. */
@Entity({ schema: 'read', name: 'duty' })
export class DutyRow extends MatterRow {
  @PrimaryColumn('text') dutyId!: string;
  declare stage: 'owed' | 'discharged' | 'withdrawn';
  @JsonColumn() what!: Label;
  /** The stream it is about. */
  @Column('text') about!: string;
  @Column('text') findings!: string;
}

const says: Says<DutyEvent, DutyRow> = {
  DutyOwed: ({ what, by, about, owedOn }) => ({
    what,
    about,
    organ: by.organ,
    filedOn: owedOn,
    hands: by.kind === 'person' ? [by.person] : [],
  }),
  DutyDischarged: ({ findings }) => ({ stage: 'discharged', findings }),
  DutyHandedOver: ({ to }) => ({ hands: [to] }),
  DutyWithdrawn: ({ because }) => ({ stage: 'withdrawn', findings: because }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): DutyRow => ({
  ...unopenedMatter(about),
  dutyId: partsOf(about.stream)?.id ?? about.stream,
  stage: 'owed',
  what: { en: '', zh: '' },
  about: '',
  findings: '',
  filedOn: '' as LocalDate,
});

/** 职责台账: one row per duty; its task follows from its clock. */
export const dutyRegister = matterRegister(dutyStream, {
  name: 'duties.duties',
  version: 1,
  table: DutyRow,
  unopened,
  opens: ['DutyOwed'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ what }) => [what.zh, what.en],
});
