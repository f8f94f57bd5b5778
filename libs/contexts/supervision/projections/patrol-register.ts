import { type About, type Label, label, type LocalDate } from '#domain/kernel';
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
import type { PatrolEvent, Seen } from '../patrol/patrol.events.js';
import { patrolStream } from '../patrol/patrol.state.js';

/** What became of a patrol（巡查状态）. */
export const patrolStages = {
  clear: label('nothing found', '未发现问题'),
  settled: label('settled on the spot', '当场整改'),
  'to-pass-up': label('to be passed up', '待上报'),
  'passed-up': label('passed up', '已上报'),
  answered: label('answered by the street', '街道已处置'),
} as const satisfies Readonly<Record<string, Label>>;
export type PatrolStage = keyof typeof patrolStages;

/** One patrol（村居巡查台账）; its party is the unit that was visited. */
@Entity({ schema: 'read', name: 'patrol' })
@Index(['district', 'lastEventAt', 'patrolId'])
@Index(['district', 'patrolledOn', 'patrolId'])
@Index(['district', 'stage'])
export class PatrolRow extends MatterRow {
  @PrimaryColumn('text') patrolId!: string;
  declare stage: PatrolStage;
  @Column('text') village!: string;
  @Column('text') area!: string;
  @JsonColumn() seen!: readonly Seen[];
  @LocalDateColumn() patrolledOn!: LocalDate;
  @Column('text', { nullable: true }) outcome!: string | null;
}

const stageOf = (seen: readonly Seen[]): PatrolStage => {
  if (seen.length === 0) return 'clear';
  return seen.every(({ settled }) => settled) ? 'settled' : 'to-pass-up';
};

const says: Says<PatrolEvent, PatrolRow> = {
  PatrolRecorded: ({ village, street, area, visited, seen, patrolledOn, by }) => ({
    stage: stageOf(seen),
    village,
    organ: street,
    handlingOrgan: village,
    area,
    partyId: visited.unit ?? '',
    partyName: visited.name,
    partyKind: 'organisation',
    creditCode: visited.creditCode ?? null,
    seen,
    patrolledOn,
    filedOn: patrolledOn,
    hands: [by],
  }),
  PatrolPassedUp: () => ({ stage: 'passed-up' }),
  PatrolAnswered: ({ outcome }) => ({ stage: 'answered', outcome }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): PatrolRow => ({
  ...unopenedMatter(about),
  patrolId: matterOf(about).id,
  stage: 'clear',
  village: '',
  area: '',
  seen: [],
  patrolledOn: '' as LocalDate,
  outcome: null,
});

/** 村居巡查台账: one row per patrol; what is owed is a task by its clock. */
export const patrolRegister = matterRegister<PatrolEvent, PatrolRow>(patrolStream, {
  name: 'supervision.patrols',
  version: 1,
  table: PatrolRow,
  unopened,
  opens: ['PatrolRecorded'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, creditCode }) => [partyName, creditCode],
});
