import type { Instant, Label, LocalDate } from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What both lists know of what left the house: of which matter, by whom, in whose name. */
abstract class OutgoingRow {
  /** The matter, and what of it: told again it is the same row. */
  @PrimaryColumn('text') outgoingId!: string;
  @Column('text') district!: string;
  @Column('text') category!: string;
  @Column('text') subjectId!: string;
  @JsonColumn() what!: Label;
  @JsonColumn() law!: readonly string[];
  /** In the name of which organ it was last acted on, and by whom. */
  @Column('text') organ!: string;
  @Column('text', { nullable: true }) handlingOrgan!: string | null;
  @Column('text', { array: true }) hands!: readonly string[];
  @Column('text') partyId!: string;
  @Column('int') revision!: number;
  @InstantColumn() recordedAt!: Instant;
}

/** What is or was public of a matter（公开）: where, since when and until when. */
@Entity({ schema: 'read', name: 'publication' })
@Index(['district', 'since', 'outgoingId'])
@Index(['district', 'recordedAt', 'outgoingId'])
export class PublicationRow extends OutgoingRow {
  @JsonColumn() places!: readonly string[];
  @LocalDateColumn({ nullable: true }) since!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) until!: LocalDate | null;
  @Column('text') state!: 'public' | 'withdrawn';
}

/** What was sent to a body outside（对外移送、报送）, and what that one said. */
@Entity({ schema: 'read', name: 'dispatch' })
@Index(['district', 'sentOn', 'outgoingId'])
@Index(['district', 'recordedAt', 'outgoingId'])
export class DispatchRow extends OutgoingRow {
  @Column('text', { nullable: true }) to!: string | null;
  @LocalDateColumn({ nullable: true }) sentOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) answeredOn!: LocalDate | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') state!: 'sent' | 'accepted' | 'rejected' | 'answered' | 'returned';
}
