import type { LocalDate } from '#domain/kernel';
import { MatterRow } from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Terms } from '../desk/party.js';
import type { LicenceStatus } from '../licence/licence.state.js';
import type { Milestone } from './milestones.js';

/** One line of the register of licences（许可证台账）. Names of natural persons are sealed. */
@Entity({ schema: 'read', name: 'licence' })
@Index(['district', 'lastEventAt', 'licenceId'])
@Index(['district', 'validFrom', 'licenceId'])
@Index(['district', 'validTo', 'licenceId'])
@Index(['district', 'number', 'licenceId'])
@Index(['district', 'item', 'licenceId'])
@Index(['district', 'nextDueAt', 'licenceId'])
@Index(['district', 'stage'])
@Index(['words'], { fulltext: true })
export class LicenceRow extends MatterRow {
  @PrimaryColumn('text') licenceId!: string;
  @Column('text') item!: string;
  @Column('text') origin!: 'granted' | 'filed' | 'elsewhere';
  @Column('text', { nullable: true }) application!: string | null;
  declare stage: LicenceStatus;
  /** Sources of the suspensions in force. */
  @Column('text', { array: true }) suspendedBy!: readonly string[];
  @LocalDateColumn() validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true }) validTo!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) endedOn!: LocalDate | null;
  @JsonColumn() terms!: Terms;
  /** The renewal under way or last asked for. */
  @Column('text', { nullable: true }) renewal!: string | null;
  @Column('boolean', { nullable: true }) renewalInTime!: boolean | null;
  @Column('text', { nullable: true }) renewalOutcome!: 'granted' | 'ended' | 'deemed' | null;
  @JsonColumn() milestones!: readonly Milestone[];
}
