import { type Fen, type Instant, type Label, label } from '#domain/kernel';
import { MatterRow } from '#platform/registers';
import { FenColumn, InstantColumn, JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccidentTold, ReportingFound } from '../accident/accident.events.js';
import type { Doubt } from '../accident/doubts.js';
import type { AccidentKind, Figures, Statement } from '../accident/facts.js';
import type { Grade, Grading } from '../accident/grading.js';
import type { Order } from '../accident/orders/orders.events.js';

/** How far an accident is（事故状态）. */
export const accidentStages = {
  reported: label('reported, to be followed up', '已报告，续报中'),
  'follow-ups-ended': label('follow-ups ended', '续报终止'),
  investigated: label('being investigated', '调查中'),
  submitted: label('report submitted, to be approved', '已提交调查报告待批复'),
  approved: label('approved, orders to be carried out', '已批复落实中'),
  evaluated: label('evaluated', '已评估'),
  'handed-up': label('handed up, not answered', '已移交上级待接收'),
  ended: label('ended or joined to another', '已销案（并案）'),
  taken: label('taken by the level above', '上级已接收（本级只读）'),
} as const satisfies Readonly<Record<string, Label>>;
export type AccidentStage = keyof typeof accidentStages;

/** What each grade is called（事故等级）. */
export const gradeNames: Readonly<Record<Grade, Label>> = {
  ordinary: label('ordinary', '一般事故'),
  larger: label('larger', '较大事故'),
  major: label('major', '重大事故'),
  extraordinary: label('extraordinary', '特别重大事故'),
};

/** Who was told when（上报、通报情况）; names of persons are not here. */
export type Telling = Readonly<
  Pick<AccidentTold['data'], 'to' | 'body' | 'channel' | 'toldAt'> & { receipt?: string }
>;
/** One ordered action as it stands; nobody is named here. */
export type OrderNow = Readonly<
  Pick<Order, 'item' | 'kind' | 'what' | 'organ' | 'due'> & {
    stage: 'open' | 'sent' | 'answered' | 'done' | 'undone';
  }
>;
/** Which event, and where it lies in the log. */
export type AtPosition = Readonly<{ event: string; position: string }>;
/** What counted for the statistics from an event on（统计依据）; nothing once it was ended. */
export type Counted = AtPosition &
  Readonly<{ deaths: number; missing: number; seriousInjuries: number; ended: boolean }>;
/** A doubt, and what it came to. */
export type DoubtFound = Doubt & Readonly<{ finding?: ReportingFound['data']['finding'] }>;

/** One accident（事故台账）; its party is the unit. */
@Entity({ schema: 'read', name: 'accident' })
@Index(['district', 'occurredAt', 'accidentId'])
@Index(['district', 'lastEventAt', 'accidentId'])
@Index(['district', 'grade', 'accidentId'])
@Index(['district', 'stage'])
export class AccidentRow extends MatterRow {
  @PrimaryColumn('text') accidentId!: string;
  declare stage: AccidentStage;
  @Column('text') kind!: AccidentKind;
  @Column('text') industry!: string;
  @Column('text') place!: string;
  @Column('text') area!: string;
  /** The street that the place lies in: nine digits of its code（街道代码）. */
  @Column('text') street!: string;
  @InstantColumn() occurredAt!: Instant;
  @InstantColumn() reportedAt!: Instant;
  /** Nothing where nobody was hurt（较大涉险）. */
  @Column('text', { nullable: true }) grade!: Grade | null;
  @JsonColumn() grading!: Grading | null;
  /** Counted for the grade, missing people with the dead. */
  @Column('int') deaths!: number;
  @Column('int') missing!: number;
  @Column('int') seriousInjuries!: number;
  @FenColumn() lossFen!: Fen;
  /** As they are now, whether they count or not（现有伤亡和损失）. */
  @JsonColumn() latest!: Figures | null;
  @Column('boolean') windowClosed!: boolean;
  @JsonColumn() statements!: readonly Statement[];
  @JsonColumn() tellings!: readonly Telling[];
  @JsonColumn() doubts!: readonly DoubtFound[];
  /** What the approval ordered, and what became of it（批复落实表）. */
  @JsonColumn() orders!: readonly OrderNow[];
  /** What its figures rest on, event by event. */
  @JsonColumn() marks!: readonly Counted[];
  /** Some doubt waits for a finding. */
  @Column('boolean') doubted!: boolean;
}
