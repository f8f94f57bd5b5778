import {
  type ClocksRecomputed,
  type Instant,
  type LocalDate,
  type MovedClock,
  partsOf,
  type Recorded,
  type StreamKind,
} from '#domain/kernel';
import { InstantColumn, LocalDateColumn, platformSchema } from '#platform/tables';
import type { KeyChange, PerKey } from '#platform/following';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One clock that a yearly notice moved or made certain: what it showed before, and what it shows
 * since.
 */
@Entity({ schema: platformSchema, name: 'clock_effect' })
@Index(['year', 'id'])
@Index(['year', 'dueAfter', 'id'])
@Index(['subjectId'])
export class ClockEffectRow {
  /** `<event id> <clock>`. */
  @PrimaryColumn('text') id!: string;
  @Column('int') year!: number;
  @Column('text') stream!: string;
  @Column('text') category!: string;
  @Column('text') district!: string;
  @Column('text') subjectId!: string;
  @Column('text') clock!: string;
  @Column('text') rule!: string;
  @LocalDateColumn() dueBefore!: LocalDate;
  @LocalDateColumn() dueAfter!: LocalDate;
  @Column('boolean') provisionalBefore!: boolean;
  @Column('boolean') provisionalAfter!: boolean;
  @Column('text') calendarBefore!: string;
  @Column('text') calendarAfter!: string;
  @InstantColumn() at!: Instant;
}

const change = (
  { id, stream, envelope }: Recorded,
  year: number,
  { clock, rule, before, after }: MovedClock,
): KeyChange => {
  const parts = partsOf(stream);
  return {
    key: { id: `${id} ${clock}` },
    set: {
      year,
      stream,
      category: parts?.category ?? '',
      district: parts?.district ?? '',
      subjectId: parts?.id ?? stream,
      clock,
      rule,
      dueBefore: before.dueDate,
      dueAfter: after.dueDate,
      provisionalBefore: before.provisional,
      provisionalAfter: after.provisional,
      calendarBefore: before.calendar,
      calendarAfter: after.calendar,
      at: envelope.recordedAt,
    },
  };
};

const changesIn = (event: Recorded): readonly KeyChange[] => {
  if (event.type !== ('ClocksRecomputed' satisfies ClocksRecomputed['type'])) return [];
  const { year, moved } = event.data as ClocksRecomputed['data'];
  return moved.map((one) => change(event, year, one));
};

export const clockEffectsName = 'platform.clock_effect';

/** What each notice did to the clocks of all streams of these kinds. */
export const clockEffects = (kinds: readonly StreamKind[]): PerKey => ({
  name: clockEffectsName,
  version: 1,
  kinds,
  table: ClockEffectRow,
  per: 'key',
  knows: () => true,
  changes: changesIn,
});
