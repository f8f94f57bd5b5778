import type { Grant } from '../licence/grant.js';
import type { LocalDate } from '#domain/kernel';
import { MatterRow } from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Terms } from '../desk/party.js';
import type { CancellationCause } from '../licence/grounds.js';
import type { LicenceStatus } from '../licence/licence.state.js';
import type { Milestone } from './milestones.js';

/** A term of validity（有效期）, the number of the paper that says it, and how it came about. */
export type Term = Readonly<{
  number: string | null;
  from: LocalDate;
  until: LocalDate | null;
  by: 'grant' | 'renewal' | 'silence';
}>;

/** An ending, from that day on; of a cancelled entry the cause. */
export type Ending = Readonly<{
  kind: Exclude<LicenceStatus, 'valid'>;
  on: LocalDate;
  cause?: CancellationCause;
}>;

export type Suspension = Readonly<{ source: string; from: LocalDate; until: LocalDate | null }>;

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
  @Column('text') origin!: Grant['origin'];
  @Column('text', { nullable: true }) application!: string | null;
  declare stage: LicenceStatus;
  /** Sources of the suspensions in force. */
  @Column('text', { array: true }) suspendedBy!: readonly string[];
  @LocalDateColumn() validFrom!: LocalDate;
  @LocalDateColumn({ nullable: true }) validTo!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) endedOn!: LocalDate | null;
  @JsonColumn() terms!: Terms;
  /** Every number it ever had. */
  @Column('text', { array: true }) numbers!: readonly string[];
  /** Its terms, one after the other; days between them are days without a licence. */
  @JsonColumn() periods!: readonly Term[];
  /** How it ended, each by the name of the law（撤销、撤回、吊销、届满、注销）. */
  @JsonColumn() endings!: readonly Ending[];
  @JsonColumn() suspensions!: readonly Suspension[];
  /** The renewal under way or last asked for. */
  @Column('text', { nullable: true }) renewal!: string | null;
  @Column('boolean', { nullable: true }) renewalInTime!: boolean | null;
  @Column('text', { nullable: true }) renewalOutcome!: 'granted' | 'ended' | 'deemed' | null;
  @JsonColumn() milestones!: readonly Milestone[];
}
