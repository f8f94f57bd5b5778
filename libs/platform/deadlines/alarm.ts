import { clockChanges } from '#platform/appointments';
import {
  type ClockChange,
  type ClockSet,
  type Instant,
  partsOf,
  plusMs,
  type Recorded,
  type RingClock,
  type StreamKind,
} from '#domain/kernel';
import { InstantColumn, platformSchema } from '#platform/tables';
import type { KeyChange, PerKey } from '#platform/following';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When somebody is reminded of a running clock, or told that it is late. `to` is a role. */
export type Moment = Readonly<{
  kind: 'reminder' | 'escalation';
  step: number;
  at: Instant;
  to: string;
}>;

/** The reminders and escalations of a running clock: policy of the law library, handed in. */
export type Moments = (set: ClockSet) => readonly Moment[];

/** A moment at which a running clock rings. It goes when the clock is stopped, moved, or stands. */
@Entity({ schema: platformSchema, name: 'alarm' })
@Index(['at'])
export class AlarmRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') clock!: string;
  @PrimaryColumn('text') kind!: RingClock['data']['kind'];
  @PrimaryColumn('int') step!: number;
  @InstantColumn() at!: Instant;
  @InstantColumn() due!: Instant;
  @Column('text') category!: string;
  @Column('text') district!: string;
  @Column('text') subjectId!: string;
  @Column('text') recipient!: string;
}

/** The alarms of all clocks of streams of these kinds. */
export const alarms = (kinds: readonly StreamKind[], moments: Moments): PerKey => ({
  name: 'platform.alarm',
  version: 1,
  kinds,
  table: AlarmRow,
  per: 'key',
  knows: () => true,
  changes: (event) => clockChanges(event).flatMap((change) => alarmChanges(event, change, moments)),
});

const alarmChanges = (
  event: Recorded,
  change: ClockChange,
  moments: Moments,
): readonly KeyChange[] => {
  const { stream } = event;
  const { clock } = change;
  const parts = partsOf(stream);
  const silence: KeyChange = { key: { stream, clock }, delete: true };
  if (change.op === 'stop' || change.set.standing || !parts) return [silence];
  const { due, duty } = change.set;
  const rest = { due, category: parts.category, district: parts.district, subjectId: parts.id };
  // The due moment still belongs to the period.
  const expiry = { kind: 'expiry', step: 1, at: plusMs(due, 1), to: duty } as const;
  return [
    silence,
    ...[expiry, ...moments(change.set)].map(({ kind, step, at, to }) => ({
      key: { stream, clock, kind, step },
      set: { ...rest, at, recipient: to },
    })),
  ];
};
