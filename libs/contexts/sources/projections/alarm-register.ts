import { type About, type Instant, instant, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { InstantColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AlarmEvent, AlarmKind } from '../alarm/alarm.events.js';
import { alarmStream } from '../alarm/alarm.state.js';

/** How far an alarm is（报警状态）. */
export const alarmStages = {
  ringing: label('ringing', '报警中'),
  cleared: label('cleared, to be answered', '已解除待处置'),
  answered: label('answered, ringing still', '已处置未解除'),
  closed: label('answered and cleared', '已办结'),
} as const satisfies Readonly<Record<string, Label>>;
export type AlarmStage = keyof typeof alarmStages;

/** What each kind is called（报警类型）. */
export const alarmKinds: Readonly<Record<AlarmKind, Label>> = {
  high: label('too high', '高报警'),
  low: label('too low', '低报警'),
  silent: label('silent', '数据中断'),
  'off-corridor': label('off its way', '偏离路线'),
};

/** One alarm（报警台账）; its party is the unit. */
@Entity({ schema: 'read', name: 'alarm' })
@Index(['district', 'lastEventAt', 'alarmId'])
@Index(['district', 'raisedAt', 'alarmId'])
@Index(['district', 'stage'])
export class AlarmRow extends MatterRow {
  @PrimaryColumn('text') alarmId!: string;
  declare stage: AlarmStage;
  @Column('text') pointId!: string;
  @Column('text') code!: string;
  @Column('text') place!: string;
  @Column('text', { nullable: true }) plate!: string | null;
  @Column('text', { nullable: true }) sourceId!: string | null;
  @Column('text') kind!: AlarmKind;
  @Column('float8', { nullable: true }) value!: number | null;
  @Column('float8', { nullable: true }) limit!: number | null;
  @InstantColumn() raisedAt!: Instant;
  @InstantColumn({ nullable: true }) clearedAt!: Instant | null;
  @InstantColumn({ nullable: true }) answeredAt!: Instant | null;
}

const says: Says<AlarmEvent, AlarmRow> = {
  AlarmRaised: ({ pointId, code, stands, kind, value, limit, raisedAt }) => ({
    pointId,
    code,
    place: stands.name,
    plate: stands.plate ?? null,
    sourceId: stands.sourceId ?? null,
    kind,
    value: value ?? null,
    limit: limit ?? null,
    raisedAt,
    organ: stands.organ,
    handlingOrgan: stands.handlingOrgan === stands.organ ? null : stands.handlingOrgan,
    partyId: stands.unit.id,
    partyName: stands.unit.name,
    partyKind: 'organisation',
  }),
  AlarmCleared: ({ clearedAt }, { stage }) => ({
    clearedAt,
    stage: stage === 'answered' ? 'closed' : 'cleared',
  }),
  AlarmAnswered: ({ answeredAt, by }, { stage, hands }) => ({
    answeredAt,
    hands: [...hands, by],
    stage: stage === 'cleared' ? 'closed' : 'answered',
  }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): AlarmRow => ({
  ...unopenedMatter(about),
  alarmId: matterOf(about).id,
  stage: 'ringing',
  pointId: '',
  code: '',
  place: '',
  plate: null,
  sourceId: null,
  kind: 'high',
  value: null,
  limit: null,
  raisedAt: instant('1970-01-01T00:00:00Z'),
  clearedAt: null,
  answeredAt: null,
});

/** 报警台账: one row per alarm. */
export const alarmRegister = matterRegister<AlarmEvent, AlarmRow>(alarmStream, {
  name: 'sources.alarms',
  version: 2,
  table: AlarmRow,
  unopened,
  opens: ['AlarmRaised'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: (row) => [row.code, row.place, row.partyName],
});
