import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act of a person（履职行为）: what one command put on record in one file. */
@Entity({ schema: 'read', name: 'act' })
@Index(['district', 'recordedAt', 'actId'])
@Index(['district', 'person', 'recordedAt', 'actId'])
@Index(['district', 'organ', 'recordedAt', 'actId'])
@Index(['subjectId'])
@Index(['rules'], { type: 'gin' })
@Index(['restsOn'], { type: 'gin' })
@Index(['files'], { type: 'gin' })
export class ActRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') commandId!: string;
  /** The stream and the revision of its first event, as one mark. */
  @Column('text') actId!: string;
  @Column('text') district!: string;
  @Column('text') category!: string;
  @Column('text') subjectId!: string;
  /** The command that was sent; nothing in what is older than its record. */
  @Column('text', { nullable: true }) command!: string | null;
  /** What it was told as. */
  @Column('text', { array: true }) types!: readonly string[];
  @Column('int') revision!: number;
  @Column('text') person!: string;
  @Column('text') organ!: string;
  /** As rows of matters have it: nobody beside the organ that acted. */
  @Column('text', { nullable: true }) handlingOrgan!: string | null;
  @Column('text', { array: true }) hands!: readonly string[];
  @Column('text') partyId!: string;
  @Column('text') post!: string;
  @Column('text', { array: true }) roles!: readonly string[];
  @Column('text', { nullable: true }) certificate!: string | null;
  @Column('text', { nullable: true }) mandate!: string | null;
  @Column('text', { nullable: true }) deputyFor!: string | null;
  /** Rules of the clocks that it set, moved or ended. */
  @Column('text', { array: true }) rules!: readonly string[];
  /** The files that it rested on, each as it was looked at. */
  @Column('text', { array: true }) restsOn!: readonly string[];
  /** The same files, at whatever revision. */
  @Column('text', { array: true }) files!: readonly string[];
  /** Digest of the law in force. */
  @Column('text') law!: string;
  @InstantColumn() validAt!: Instant;
  @LocalDateColumn() day!: LocalDate;
  @InstantColumn() recordedAt!: Instant;
}
