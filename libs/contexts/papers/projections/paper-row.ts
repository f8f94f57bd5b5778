import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ended, PaperWithdrawn } from '../paper/paper.events.js';

/** A paper that is there, or is owed（文书）. */
@Entity({ schema: 'read', name: 'paper' })
@Index(['district', 'number', 'paperId'])
@Index(['district', 'pdf'])
@Index(['district', 'check'])
@Index(['district', 'about'])
@Index(['district', 'state', 'recordedAt', 'paperId'])
@Index(['district', 'recordedAt', 'paperId'])
@Index(['district', 'subjectId', 'paperId'])
export class PaperRow {
  @PrimaryColumn('text') paperId!: string;
  @Column('text') district!: string;
  /** The matter it was issued in. */
  @Column('text') category!: string;
  @Column('text') subjectId!: string;
  @Column('int') revision!: number;
  @Column('text') code!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) number!: string | null;
  /** The matter that a letter belongs to, by its address. */
  @Column('text', { nullable: true }) about!: string | null;
  /** The number that it certifies（证号）. */
  @Column('text', { nullable: true }) bears!: string | null;
  @LocalDateColumn() day!: LocalDate;
  @Column('text') organ!: string;
  /** `suspended`: out of force for a time（暂扣）. */
  @Column('text') state!: 'rendered' | 'owed' | 'withdrawn' | 'suspended';
  /** Why it is owed. */
  @Column('text', { nullable: true }) reason!: string | null;
  @JsonColumn({ nullable: true }) withdrawn!: Ended | null;
  /** The papers that mend a slip of the pen in it（更正）. */
  @JsonColumn() corrections!: readonly PaperWithdrawn['data'][];
  @Column('text', { nullable: true }) content!: string | null;
  @Column('text', { nullable: true }) form!: string | null;
  @Column('text', { nullable: true }) pdf!: string | null;
  @Column('text', { nullable: true }) kept!: string | null;
  @Column('text', { nullable: true }) check!: string | null;
  @Column('int', { nullable: true }) pages!: number | null;
  @Column('int', { nullable: true }) bytes!: number | null;
  @InstantColumn() recordedAt!: Instant;
}
