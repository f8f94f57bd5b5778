import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Terms } from '../desk/party.js';
import type { LicenceStatus } from '../licence/licence.state.js';
import type { Milestone } from './milestones.js';
import type { RunningClock } from './running-clocks.js';

/** One line of the register of licences（许可证台账）. Names of natural persons are sealed. */
@Entity({ schema: 'read', name: 'licence' })
@Index(['district', 'lastEventAt', 'licenceId'])
@Index(['district', 'validFrom', 'licenceId'])
@Index(['district', 'validTo', 'licenceId'])
@Index(['district', 'number', 'licenceId'])
@Index(['district', 'item', 'licenceId'])
@Index(['district', 'nextDueAt', 'licenceId'])
@Index(['district', 'status'])
@Index(['holderId'])
@Index(['words'], { fulltext: true })
export class LicenceRow {
  @PrimaryColumn('text') licenceId!: string;
  @Column('text') district!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') item!: string;
  @Column('text') holderId!: string;
  @Column('text') holderName!: string;
  @Column('text') holderKind!: 'organisation' | 'citizen';
  @Column('text', { nullable: true }) creditCode!: string | null;
  @Column('text') organ!: string;
  @Column('text') origin!: 'granted' | 'filed' | 'elsewhere';
  @Column('text', { nullable: true }) application!: string | null;
  @Column('text') status!: LicenceStatus;
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
  /** A date that runs depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  @Column('boolean') provisional!: boolean;
  @JsonColumn() clocks!: readonly RunningClock[];
  @Column('text', { nullable: true }) nextRule!: string | null;
  @InstantColumn({ nullable: true }) nextDueAt!: Instant | null;
  @InstantColumn({ nullable: true }) dutyDueAt!: Instant | null;
  @JsonColumn() milestones!: readonly Milestone[];
  @Column('text') lastEvent!: string;
  @InstantColumn() lastEventAt!: Instant;
  @Column('int') revision!: number;
  @Column('text') words!: string;
}
