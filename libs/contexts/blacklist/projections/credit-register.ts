import { type About, type Label, label, type LocalDate, plusDays } from '#domain/kernel';
import type { CreditClass } from '#domain/law';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CreditEvent, Graded } from '../credit/credit.events.js';
import { creditStream } from '../credit/credit.stream.js';
import type { Subject } from '../listing/facts.js';

/** How far a record is（失信信息状态）. */
export const creditStages = {
  recorded: label('recorded', '已形成'),
  published: label('public', '公示中'),
  'repair-applied': label('repair applied for', '申请信用修复'),
  repaired: label('repaired', '已修复'),
  over: label('term over', '公示期满'),
  voided: label('fallen', '已失效'),
} as const satisfies Readonly<Record<string, Label>>;
export type CreditStage = keyof typeof creditStages;

/** Classes as people call them（失信信息类别）. */
export const classNames = {
  light: label('light', '轻微'),
  ordinary: label('ordinary', '一般'),
  serious: label('serious', '严重'),
} as const satisfies Readonly<Record<CreditClass, Label>>;

/** From which day it had which class, as was decided on a day（归类沿革）. */
export type Classed = Readonly<{ class: CreditClass; since: LocalDate }>;

/** One record of somebody（失信信息台账）; its party is the subject. */
@Entity({ schema: 'read', name: 'credit_record' })
@Index(['district', 'lastEventAt', 'recordId'])
@Index(['district', 'establishedOn', 'recordId'])
@Index(['district', 'stage'])
@Index(['partyId'])
export class CreditRow extends MatterRow {
  @PrimaryColumn('text') recordId!: string;
  declare stage: CreditStage;
  @Column('text') class!: CreditClass;
  @JsonColumn() classes!: readonly Classed[];
  /** Number of the penalty, or of the other document that establishes it. */
  @Column('text') document!: string;
  @Column('text', { nullable: true }) penaltyCase!: string | null;
  @Column('text', { nullable: true }) conduct!: string | null;
  @LocalDateColumn() establishedOn!: LocalDate;
  @LocalDateColumn({ nullable: true }) repairFrom!: LocalDate | null;
  @LocalDateColumn() until!: LocalDate;
  @Column('text', { array: true }) places!: readonly string[];
  @LocalDateColumn({ nullable: true }) publicSince!: LocalDate | null;
  /** The first day on which it stands no more. */
  @LocalDateColumn({ nullable: true }) endedOn!: LocalDate | null;
}

type Begun = Graded &
  Readonly<{
    subject: Subject;
    organ: string;
    handlingOrgan: string;
    establishedOn: LocalDate;
    by?: string;
  }>;
const begun = ({ subject, by, ...said }: Begun) => ({
  organ: said.organ,
  handlingOrgan: said.handlingOrgan === said.organ ? null : said.handlingOrgan,
  partyId: subject.id,
  partyName: subject.name,
  partyKind: subject.kind,
  creditCode: subject.creditCode ?? null,
  filedOn: said.establishedOn,
  establishedOn: said.establishedOn,
  class: said.class,
  classes: [{ class: said.class, since: said.establishedOn }],
  repairFrom: said.repairFrom ?? null,
  until: said.until,
  hands: by === undefined ? [] : [by],
});

const off = (stage: CreditStage, endedOn: LocalDate) => ({
  stage,
  endedOn,
  places: [],
  publicSince: null,
});
const back = ({ publicSince }: CreditRow) => ({
  stage: publicSince === null ? ('recorded' as const) : ('published' as const),
});

const says: Says<CreditEvent, CreditRow> = {
  CreditRecorded: ({ penalty, ...said }) => ({
    ...begun(said),
    document: penalty.decisionNumber,
    penaltyCase: penalty.case,
  }),
  CreditEntered: ({ document, conduct, ...said }) => ({ ...begun(said), document, conduct }),
  CreditPublished: ({ places, publishedOn }) => ({
    stage: 'published',
    places,
    publicSince: publishedOn,
  }),
  CreditReclassed: ({ class: grade, repairFrom, until, reclassedOn }, { classes }) => ({
    class: grade,
    classes: [...classes, { class: grade, since: reclassedOn }],
    repairFrom: repairFrom ?? null,
    until,
  }),
  RepairApplied: () => ({ stage: 'repair-applied' }),
  RepairGranted: ({ grantedOn }) => off('repaired', grantedOn),
  RepairRefused: (_, row) => back(row),
  // Its last day is a day of its term.
  CreditTermOver: ({ endedOn }) => off('over', plusDays(endedOn, 1)),
  CreditVoided: ({ voidedOn }) => off('voided', voidedOn),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): CreditRow => ({
  ...unopenedMatter(about),
  recordId: matterOf(about).id,
  stage: 'recorded',
  class: 'light',
  classes: [],
  document: '',
  penaltyCase: null,
  conduct: null,
  establishedOn: '' as LocalDate,
  repairFrom: null,
  until: '' as LocalDate,
  places: [],
  publicSince: null,
  endedOn: null,
});

/** 失信信息台账: one row per record. */
export const creditRegister = matterRegister<CreditEvent, CreditRow>(creditStream, {
  name: 'blacklist.credit',
  version: 1,
  table: CreditRow,
  unopened,
  opens: ['CreditRecorded', 'CreditEntered'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, creditCode, document }) => [partyName, creditCode, document],
});
