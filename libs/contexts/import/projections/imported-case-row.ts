import type { Instant } from '#domain/kernel';
import { FenColumn, InstantColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Result } from '../imported/imported.events.js';
import type { ImportedOutcome } from '../imported/imported.state.js';

/**
 * One line of the list of imported cases（导入案件台账）. Amounts in hundredths of `currency`: fen
 * where that is CNY.
 */
@Entity({ schema: 'read', name: 'imported_case' })
@Index(['district', 'lastAt', 'id'])
@Index(['district', 'openedAt', 'id'])
@Index(['district', 'sourceCase', 'id'])
@Index(['district', 'activities', 'id'])
@Index(['district', 'imposedMinor', 'id'])
@Index(['district', 'paidMinor', 'id'])
@Index(['district', 'doubts', 'id'])
@Index(['district', 'importId'])
@Index(['district', 'outcome'])
// What it is searched by.
@Index(['sourceCase', 'party', 'provision', 'kind'], { fulltext: true })
export class ImportedCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') district!: string;
  @Column('text') sourceCase!: string;
  @Column('text') importId!: string;
  @Column('text') mapper!: string;
  @Column('text', { nullable: true }) party!: string | null;
  /** Class of vehicle, kind of application. */
  @Column('text', { nullable: true }) kind!: string | null;
  @Column('text', { nullable: true }) provision!: string | null;
  @InstantColumn({ nullable: true }) openedAt!: Instant | null;
  @InstantColumn({ nullable: true }) lastAt!: Instant | null;
  @Column('text', { nullable: true }) lastActivity!: string | null;
  @Column('text', { nullable: true }) lastFact!: string | null;
  @Column('int') activities!: number;
  @Column('text', { nullable: true }) currency!: string | null;
  @FenColumn() imposedMinor!: number;
  @FenColumn() costMinor!: number;
  @FenColumn() paidMinor!: number;
  @Column('text', { nullable: true }) result!: Result | null;
  @Column('text', { nullable: true }) outcome!: ImportedOutcome | null;
  @Column('int') doubts!: number;
  @Column('int') revision!: number;
}
