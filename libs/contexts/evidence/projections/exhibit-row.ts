import type { Instant } from '#domain/kernel';
import { InstantColumn, JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  DisposalProposed,
  ExhibitHeld,
  ExhibitTaken,
  FileKept,
  FileMade,
  InMatter,
} from '../exhibit/exhibit.events.js';

/** Where a file stands, and what that is called. */
export const exhibitStates = {
  kept: '在保管',
  held: '保全中',
  'disposal-proposed': '提请销毁',
  disposed: '已销毁',
} as const;
export type ExhibitState = keyof typeof exhibitStates;

/** A file that proves something（证据材料）. */
@Entity({ schema: 'read', name: 'exhibit' })
@Index(['district', 'recordedAt', 'digest'])
@Index(['district', 'state', 'recordedAt', 'digest'])
export class ExhibitRow {
  @PrimaryColumn('text') digest!: string;
  @PrimaryColumn('text') district!: string;
  @JsonColumn() file!: FileKept;
  @Column('text') type!: string;
  @Column('text') state!: ExhibitState;
  /** The matters it belongs to, by their addresses. */
  @Column('text', { array: true }) matters!: string[];
  @JsonColumn() places!: readonly InMatter[];
  @JsonColumn() taken!: readonly Omit<ExhibitTaken['data'], 'file' | 'upload'>[];
  /** Who took it, and their organs. */
  @Column('text', { array: true }) hands!: string[];
  @Column('text', { array: true }) organs!: string[];
  @JsonColumn({ nullable: true }) copy!: FileMade | null;
  @JsonColumn({ nullable: true }) thumbnail!: FileMade | null;
  @JsonColumn({ nullable: true }) metadata!: FileMade | null;
  /** Why nothing can be given out of it yet. */
  @Column('text', { nullable: true }) notPrepared!: string | null;
  @JsonColumn({ nullable: true }) held!: ExhibitHeld['data'] | null;
  @JsonColumn({ nullable: true }) proposal!: DisposalProposed['data'] | null;
  @Column('text', { nullable: true }) damaged!: string | null;
  @InstantColumn() recordedAt!: Instant;
}
