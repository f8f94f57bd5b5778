import { type About, type Instant, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Limits, Measure, PointEvent, Stands } from '../point/point.events.js';
import { pointStream } from '../point/point.state.js';

/** Whether a point measures（监测点状态）. */
export const pointStages = {
  measuring: label('measuring', '在用'),
  retired: label('retired', '停用'),
} as const satisfies Readonly<Record<string, Label>>;
export type PointStage = keyof typeof pointStages;

/** One point of measurement（监测点台账）, with every limit that was set and since when. */
@Entity({ schema: 'read', name: 'monitoring_point' })
@Index(['district', 'lastEventAt', 'pointId'])
@Index(['district', 'sourceId'])
@Index(['district', 'stage'])
export class PointRow extends MatterRow {
  @PrimaryColumn('text') pointId!: string;
  declare stage: PointStage;
  @Column('text') code!: string;
  @Column('text') measure!: Measure;
  @Column('text') gateway!: string;
  @Column('text', { nullable: true }) sourceId!: string | null;
  @Column('text', { nullable: true }) plate!: string | null;
  @JsonColumn() stands!: Stands | null;
  @JsonColumn() limits!: readonly Readonly<{ limits: Limits; since: Instant }>[];
}

const says: Says<PointEvent, PointRow> = {
  PointInstalled: ({ code, measure, gateway, stands, limits, since, by }) => ({
    code,
    measure,
    gateway,
    sourceId: stands.sourceId ?? null,
    plate: stands.plate ?? null,
    stands,
    limits: [{ limits, since }],
    organ: stands.organ,
    handlingOrgan: stands.handlingOrgan === stands.organ ? null : stands.handlingOrgan,
    partyId: stands.unit.id,
    partyName: stands.unit.name,
    partyKind: 'organisation',
    hands: [by],
  }),
  LimitsSet: ({ limits, since }, row) => ({ limits: [...row.limits, { limits, since }] }),
  PointRetired: () => ({ stage: 'retired' }),
};

const unopened = (about: About): PointRow => ({
  ...unopenedMatter(about),
  pointId: matterOf(about).id,
  stage: 'measuring',
  code: '',
  measure: 'temperature',
  gateway: '',
  sourceId: null,
  plate: null,
  stands: null,
  limits: [],
});

/** 监测点台账: one row per point. */
export const pointRegister = matterRegister<PointEvent, PointRow>(pointStream, {
  name: 'sources.points',
  version: 1,
  table: PointRow,
  unopened,
  opens: ['PointInstalled'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: (row) => [row.code, row.plate, row.partyName],
});
