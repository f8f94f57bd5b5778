import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  headsOf,
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
import type { Grading } from '../grading/grading.js';
import type { Quantities } from '../grading/substances.js';
import type { SourceEvent } from '../source/source.events.js';
import { sourceStream } from '../source/source.state.js';

/** How far a source is（重大危险源状态）. */
export const sourceStages = {
  identified: label('identified, to be assessed', '已辨识待评估'),
  assessed: label('assessed, to be filed', '已评估待备案'),
  filed: label('filed, to be answered', '已报送待答复'),
  'to-supplement': label('something is missing', '待补正'),
  registered: label('on the register', '已备案'),
  'to-reassess': label('changed, to be assessed again', '已变化待重新评估'),
  'cancel-asked': label('cancellation applied for', '申请核销'),
  cancelled: label('taken off the register', '已核销'),
} as const satisfies Readonly<Record<string, Label>>;
export type SourceStage = keyof typeof sourceStages;

/** One major hazard source（重大危险源台账）; its party is the unit. */
@Entity({ schema: 'read', name: 'hazard_source' })
@Index(['district', 'lastEventAt', 'sourceId'])
@Index(['district', 'grade', 'sourceId'])
@Index(['district', 'stage'])
@Index(['district', 'street', 'grade'])
export class SourceRow extends MatterRow {
  @PrimaryColumn('text') sourceId!: string;
  declare stage: SourceStage;
  /** To go back to when a cancellation is refused. */
  @Column('text') stageBefore!: SourceStage;
  @Column('text') name!: string;
  @Column('text') kind!: 'production' | 'storage';
  @Column('text') address!: string;
  @Column('text') area!: string;
  /** The street that the place lies in: nine digits of its code（街道代码）. */
  @Column('text') street!: string;
  /** The organ of that street, which reads it（属地街道）. */
  @Column('text', { nullable: true }) streetOrgan!: string | null;
  @Column('int') grade!: number;
  /** Below S = 1 by what is there now. */
  @Column('boolean') below!: boolean;
  @JsonColumn() grading!: Grading | null;
  @JsonColumn() quantities!: Quantities | null;
  @LocalDateColumn({ nullable: true }) assessedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) inspectedOn!: LocalDate | null;
}

const graded = (grading: Grading, quantities: Quantities): Partial<SourceRow> => ({
  grade: grading.grade,
  below: !grading.isMajor,
  grading,
  quantities,
});

const says: Says<SourceEvent, SourceRow> = {
  SourceIdentified: ({ source, grading, quantities, identifiedOn, by }) => ({
    name: source.name,
    kind: source.kind,
    partyId: source.unit.id,
    partyName: source.unit.name,
    partyKind: 'organisation',
    creditCode: source.unit.creditCode ?? null,
    address: source.address,
    area: source.area,
    street: source.area.slice(0, 9),
    streetOrgan: source.street ?? null,
    organ: source.organ,
    handlingOrgan: source.handlingOrgan === source.organ ? null : source.handlingOrgan,
    filedOn: identifiedOn,
    hands: [by],
    ...graded(grading, quantities),
  }),
  SourceAssessed: ({ grading, quantities, assessedOn }) => ({
    stage: 'assessed',
    assessedOn,
    ...graded(grading, quantities),
  }),
  SourceFiled: () => ({ stage: 'filed' }),
  FilingAnswered: ({ accepted, number }, row) =>
    accepted ? { stage: 'registered', number: number ?? row.number } : { stage: 'to-supplement' },
  FilingMissed: silent,
  SourceChanged: ({ grading, quantities }) => ({
    stage: 'to-reassess',
    ...graded(grading, quantities),
  }),
  GuarantorsNamed: silent,
  SourceReportedUp: silent,
  SourceInspected: ({ inspectedOn }) => ({ inspectedOn }),
  CancellationApplied: (_, { stage }) => ({ stage: 'cancel-asked', stageBefore: stage }),
  CancellationAnswered: ({ granted }, { stageBefore }) => ({
    stage: granted ? 'cancelled' : stageBefore,
  }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): SourceRow => ({
  ...unopenedMatter(about),
  sourceId: matterOf(about).id,
  stage: 'identified',
  stageBefore: 'identified',
  name: '',
  kind: 'storage',
  address: '',
  area: '',
  street: '',
  streetOrgan: null,
  grade: 4,
  below: false,
  grading: null,
  quantities: null,
  assessedOn: null,
  inspectedOn: null,
});

const toAssess = ({ handlingOrgan, organ }: Readonly<SourceRow>) => ({
  task: label('have it assessed', '督促安全评估'),
  role: 'officer',
  why: ['MHS-9'],
  waitsFor: [`officer@${handlingOrgan ?? organ}`, ...headsOf(organ)],
});

/** 重大危险源台账: one row per source. */
export const sourceRegister = matterRegister<SourceEvent, SourceRow>(sourceStream, {
  name: 'sources.sources',
  version: 2,
  table: SourceRow,
  unopened,
  opens: ['SourceIdentified'],
  says,
  tasks: (row) => inOrder(row.stage === 'identified' ? [toAssess(row)] : []),
  hands: ({ hands }) => hands,
  words: (row) => [row.number, row.name, row.partyName, row.creditCode, row.address],
});
