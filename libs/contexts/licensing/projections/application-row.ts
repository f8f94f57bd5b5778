import type { LocalDate } from '#domain/kernel';
import { RecusingRow } from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Status } from '../application/application.shape.js';
import type { Purpose } from '../catalogue/item.js';
import type { Milestone } from './milestones.js';

/** One application（许可申请）, as its events left it. Names of natural persons are sealed. */
@Entity({ schema: 'read', name: 'licence_application' })
// What the register and the queue are sorted by; the key ends each, so that a page begins in the
// middle of equal values.
@Index(['district', 'lastEventAt', 'applicationId'])
@Index(['district', 'receivedOn', 'applicationId'])
@Index(['district', 'acceptedOn', 'applicationId'])
@Index(['district', 'decidedOn', 'applicationId'])
@Index(['district', 'nextDueAt', 'applicationId'])
@Index(['district', 'dutyDueAt', 'applicationId'])
@Index(['district', 'item', 'applicationId'])
// What they are narrowed by.
@Index(['district', 'stage'])
@Index(['district', 'purpose'])
@Index(['district', 'organ'])
@Index(['district', 'window'])
@Index(['partyId', 'lastEventAt'])
@Index(['reviewer'])
@Index(['bundle'])
@Index(['milestones'], { type: 'gin' })
@Index(['words'], { fulltext: true })
export class ApplicationRow extends RecusingRow {
  @PrimaryColumn('text') applicationId!: string;
  @Column('text') item!: string;
  @LocalDateColumn() itemVersion!: LocalDate;
  @Column('text') purpose!: Purpose;
  @Column('text') channel!: 'window' | 'online';
  @Column('text') window!: string;
  @Column('text', { nullable: true }) bundle!: string | null;
  @Column('text', { nullable: true }) licence!: string | null;
  declare stage: Status;
  /** Who holds each hand now. */
  @Column('text', { nullable: true }) clerk!: string | null;
  @Column('text', { nullable: true }) reviewer!: string | null;
  @Column('text', { nullable: true }) approver!: string | null;
  @LocalDateColumn() receivedOn!: LocalDate;
  @LocalDateColumn({ nullable: true }) acceptedOn!: LocalDate | null;
  /** Silence accepted or filed it（视为受理、视为备案）. */
  @Column('boolean') deemed!: boolean;
  @LocalDateColumn({ nullable: true }) decidedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) endedOn!: LocalDate | null;
  @Column('text', { nullable: true }) decisionNumber!: string | null;
  @Column('text', { nullable: true }) certificateNumber!: string | null;
  @Column('boolean') published!: boolean;
  /** Steps and recusals that wait for the head. */
  @Column('text', { array: true }) stepsAsked!: readonly string[];
  @Column('text', { array: true }) recusalsAsked!: readonly string[];
  @JsonColumn() milestones!: readonly Milestone[];
}
