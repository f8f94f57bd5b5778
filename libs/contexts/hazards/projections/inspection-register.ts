import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  inOrder,
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InspectionEvent } from '../inspection/inspection.events.js';
import { isNotYet } from '../inspection/inspection.state.js';
import { inspectionStream } from '../inspection/inspection.stream.js';
import type { Finding } from '../inspection/visit/visit.events.js';
import { inTime } from './tasks.js';

/** How far an inspection is（检查状态）. */
export const inspectionStages = {
  planned: label('planned', '待检查'),
  withdrawn: label('withdrawn', '已取消'),
  'no-problem': label('nothing found', '未发现问题'),
  found: label('something found', '发现问题'),
  correcting: label('ordered to correct', '整改中'),
  'review-due': label('re-inspection due', '待复查'),
  corrected: label('corrected', '已整改'),
  'not-corrected': label('not corrected', '未整改'),
  refused: label('inspection refused', '拒绝检查'),
} as const satisfies Readonly<Record<string, Label>>;
export type InspectionStage = keyof typeof inspectionStages;

/** One inspection（检查台账）; its party is the unit. */
@Entity({ schema: 'read', name: 'inspection' })
@Index(['district', 'lastEventAt', 'inspectionId'])
@Index(['district', 'on', 'inspectionId'])
@Index(['district', 'stage'])
export class InspectionRow extends MatterRow {
  @PrimaryColumn('text') inspectionId!: string;
  declare stage: InspectionStage;
  @Column('text') source!: string;
  @Column('text', { nullable: true }) cameFrom!: string | null;
  @Column('text') address!: string;
  @Column('text') area!: string;
  @LocalDateColumn() on!: LocalDate;
  @JsonColumn() findings!: readonly Finding[];
  /** Orders that nobody has re-inspected（未复查的责令整改）. */
  @Column('text', { array: true }) openOrders!: readonly string[];
}

const stage = (now: InspectionStage) => () => ({ stage: now });

const says: Says<InspectionEvent, InspectionRow> = {
  InspectionPlanned: ({ scheme, plannedOn }) => ({
    source: scheme.source,
    cameFrom: scheme.cameFrom ?? null,
    partyId: scheme.unit.id,
    partyName: scheme.unit.name,
    partyKind: 'organisation',
    creditCode: scheme.unit.creditCode ?? null,
    address: scheme.address,
    area: scheme.area,
    on: scheme.on,
    organ: scheme.organ,
    handlingOrgan: scheme.handlingOrgan === scheme.organ ? null : scheme.handlingOrgan,
    hands: scheme.officers,
    filedOn: plannedOn,
  }),
  InspectionRecorded: ({ findings, documents }) => ({
    stage: findings.length === 0 ? 'no-problem' : 'found',
    findings,
    number: documents?.[0]?.number ?? null,
  }),
  InspectionWithdrawn: stage('withdrawn'),
  InspectionRefused: stage('refused'),
  MeasureOrdered: silent,
  MeasureLifted: silent,
  FindingHandedOver: silent,
  CorrectionOrdered: ({ order }, { openOrders }) => ({
    stage: 'correcting',
    openOrders: [...openOrders, order.orderId],
  }),
  MoreTimeAsked: silent,
  MoreTimeAnswered: silent,
  ReInspectionAsked: stage('review-due'),
  CorrectionDue: stage('review-due'),
  ReInspected: ({ orderId, corrected, uncorrected }, { openOrders }) => {
    if (isNotYet({ corrected, uncorrected })) return { stage: 'correcting' };
    const left = openOrders.filter((one) => one !== orderId);
    if (!corrected) return { stage: 'not-corrected', openOrders: left };
    return { stage: left.length > 0 ? 'correcting' : 'corrected', openOrders: left };
  },
  DailyPenaltyChecked: silent,
  ListingChecked: silent,
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): InspectionRow => ({
  ...unopenedMatter(about),
  inspectionId: matterOf(about).id,
  stage: 'planned',
  source: '',
  cameFrom: null,
  address: '',
  area: '',
  on: '' as LocalDate,
  findings: [],
  openOrders: [],
});

const toInspect = (row: Readonly<InspectionRow>) => ({
  task: label('inspect on site and record it', '现场检查并记录'),
  role: 'officer',
  why: ['INS-1'],
  waitsFor: row.hands.map((id) => `person:${id}`),
});

/** 检查台账: one row per inspection. */
export const inspectionRegister = matterRegister<InspectionEvent, InspectionRow>(inspectionStream, {
  name: 'hazards.inspections',
  version: 2,
  table: InspectionRow,
  unopened,
  opens: ['InspectionPlanned'],
  says,
  tasks: (row) => inOrder([...(row.stage === 'planned' ? [toInspect(row)] : []), ...inTime(row)]),
  hands: ({ hands }) => hands,
  words: (row) => [row.number, row.partyName, row.creditCode, row.address],
});
