import type { DispatchStep, Instant, Label, LocalDate } from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What both lists know of what left the house: of which matter, by whom, in whose name. */
abstract class OutgoingRow {
  /** The stream, and the revision of the entry that sent or published it. */
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('int') entry!: number;
  /** Both together, as one mark. */
  @Column('text') outgoingId!: string;
  /** What an answer and the thing it answers have in common. */
  @Column('text') thread!: string;
  /** The latest of its thread: an answer that names no entry is to this one. */
  @Column('boolean') latest!: boolean;
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
  /** Where in the log it was told last, in digits that stand in the order of the log as text. */
  @Column('text') place!: string;
}

/** One place, since when it stood there for certain, and since when it was gone. */
export type Place = Readonly<{ place: string; standsOn?: LocalDate; goneOn?: LocalDate }>;

/** What is or was public of a matter（公开）: where, since when and until when. */
@Entity({ schema: 'read', name: 'publication' })
@Index(['district', 'since', 'outgoingId'])
@Index(['district', 'recordedAt', 'outgoingId'])
@Index(['district', 'place', 'outgoingId'])
export class PublicationRow extends OutgoingRow {
  @JsonColumn() places!: readonly string[];
  @LocalDateColumn({ nullable: true }) since!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) until!: LocalDate | null;
  @Column('text') state!: 'public' | 'withdrawn';
  /** Each place that said that it stands there, and that it is gone from there. */
  @JsonColumn() acknowledged!: readonly Place[];
  /** Some place has not said so yet: of what is public, that it stands; else that it went. */
  @Column('boolean') waits!: boolean;
  /** The entry that took it off. */
  @Column('int', { nullable: true }) offBy!: number | null;
}

/** What was sent to a body outside（对外移送、报送）, and what that one said. */
@Entity({ schema: 'read', name: 'dispatch' })
@Index(['district', 'sentOn', 'outgoingId'])
@Index(['district', 'recordedAt', 'outgoingId'])
@Index(['district', 'place', 'outgoingId'])
export class DispatchRow extends OutgoingRow {
  @Column('text', { nullable: true }) to!: string | null;
  @LocalDateColumn({ nullable: true }) sentOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) answeredOn!: LocalDate | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') state!: DispatchStep;
  /** The entry that told its answer last. */
  @Column('int', { nullable: true }) answeredBy!: number | null;
  @LocalDateColumn({ nullable: true }) liftedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) acknowledgedOn!: LocalDate | null;
  /** It waits for the other side: for its answer, or that it knows of the lifting. */
  @Column('boolean') waits!: boolean;
}
