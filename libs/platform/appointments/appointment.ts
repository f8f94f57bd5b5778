import {
  type ClockChange,
  type ClockFacts,
  type Instant,
  type LocalDate,
  partsOf,
  type Recorded,
  type StreamKind,
  type WithClocks,
} from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn, platformSchema } from '#platform/tables';
import type { KeyChange, PerKey } from '#platform/following';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that happened to a clock. */
export type ClockEntry = Readonly<{
  op: ClockChange['op'];
  at: Instant;
  event: string;
  due?: Instant;
  outcome?: string;
  why?: string;
}>;

/**
 * One statutory clock (期限) of one stream, as the events of the stream left it. Stopped clocks
 * stay.
 */
@Entity({ schema: platformSchema, name: 'appointment' })
@Index(['district', 'status', 'due'])
@Index(['status', 'due'])
@Index(['district', 'due', 'stream', 'clock'])
@Index(['subjectId'])
@Index(['district', 'duty', 'status', 'due'])
@Index(['district', 'rule', 'status', 'due'])
@Index(['district', 'category', 'status', 'due'])
export class AppointmentRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') clock!: string;
  @Column('text') category!: string;
  @Column('text') district!: string;
  /** Id of the case, licence …: the last part of the stream's name. */
  @Column('text') subjectId!: string;
  @Column('text') rule!: string;
  @LocalDateColumn() version!: LocalDate;
  @Column('text') calendar!: string;
  @InstantColumn() due!: Instant;
  @LocalDateColumn() dueDate!: LocalDate;
  @Column('boolean') provisional!: boolean;
  @Column('boolean') standing!: boolean;
  @Column('text') duty!: string;
  @JsonColumn() facts!: ClockFacts;
  /**
   * What the events say. Whether a running clock is due or overdue depends on the time of asking:
   * `boardStatus`.
   */
  @Column('text') status!: 'running' | 'excluded' | 'met' | 'late' | 'lapsed' | 'void';
  @InstantColumn() setAt!: Instant;
  @InstantColumn({ nullable: true }) stoppedAt!: Instant | null;
  @JsonColumn() history!: readonly ClockEntry[];
}

/**
 * The clocks of all streams of these kinds, from `data.clocks` of their events, whatever else the
 * events say.
 */
export const appointments = (kinds: readonly StreamKind[]): PerKey => ({
  name: 'platform.appointment',
  version: 1,
  kinds,
  table: AppointmentRow,
  per: 'key',
  knows: () => true,
  changes: (event) => clockChanges(event).map((change) => appointmentChange(event, change)),
});

/** What an event does to the clocks of its stream. */
export const clockChanges = ({ data }: Recorded): readonly ClockChange[] =>
  (data as WithClocks).clocks ?? [];

const appointmentChange = (event: Recorded, change: ClockChange): KeyChange => {
  const { stream, envelope } = event;
  const { clock, op } = change;
  const entry: ClockEntry = {
    op,
    at: change.op === 'stop' ? change.at : envelope.recordedAt,
    event: event.id,
    ...(change.op === 'stop' ? { outcome: change.outcome } : { due: change.set.due }),
    ...(change.why !== undefined && { why: change.why }),
  };
  return {
    key: { stream, clock },
    merge: (row) => ({
      ...unknownClock(event, clock),
      ...row,
      ...(change.op === 'stop'
        ? { status: change.outcome, stoppedAt: change.at }
        : running(event, change.set)),
      history: [...((row?.['history'] as readonly ClockEntry[]) ?? []), entry],
    }),
  };
};

const running = (
  { envelope }: Recorded,
  set: Extract<ClockChange, { op: 'start' | 'move' }>['set'],
): object => ({
  ...set,
  status: set.standing ? 'excluded' : 'running',
  setAt: envelope.recordedAt,
  stoppedAt: null,
});

/**
 * A clock that is stopped though nobody has seen it start is still shown, at the moment of its
 * stop.
 */
const unknownClock = ({ stream, envelope }: Recorded, clock: string): object => {
  const parts = partsOf(stream);
  return {
    category: parts?.category ?? stream.slice(0, stream.indexOf('-')),
    district: parts?.district ?? '',
    subjectId: parts?.id ?? stream,
    rule: clock.split(':')[0],
    version: envelope.validAt.slice(0, 10),
    calendar: envelope.calendar,
    due: envelope.validAt,
    dueDate: envelope.validAt.slice(0, 10),
    provisional: false,
    standing: false,
    duty: '',
    facts: { start: envelope.validAt },
    setAt: envelope.recordedAt,
  };
};
