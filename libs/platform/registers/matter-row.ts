import type { Instant, LocalDate } from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClockOnRecord, RunningClock } from './running-clocks.js';
import type { Task } from './task.js';

const open = { where: `"waitsFor" <> '{}'` };

/**
 * A matter in this stage is only planned: its party learns of it when somebody comes（事前不告知）.
 */
export const plannedStage = 'planned';

/**
 * What lists over all matters（事项）show, whatever the matter is: a case, an application, a
 * licence.
 */
@Index(['district', 'dutyDueAt', 'stream'])
@Index(['district', 'organ', 'dutyDueAt', 'stream'], open)
@Index(['district', 'team', 'dutyDueAt', 'stream'], open)
@Index(['waitsFor'], { type: 'gin' })
@Index(['partyId'])
@Index(['creditCode'])
abstract class MatterInShort {
  @Column('text') stream!: string;
  @Column('text') category!: string;
  @Column('text') district!: string;
  /** 文号. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') stage!: string;
  /**
   * In whose name it is handled（办案、办理机关）, and who handles it when that is
   * another（承办机构）.
   */
  @Column('text') organ!: string;
  @Column('text', { nullable: true }) handlingOrgan!: string | null;
  /** Those among whom it lies: the handling organ, else the organ itself. */
  @Column('text') team!: string;
  /** Who has it in hand（经办人）. */
  @Column('text', { array: true }) hands!: readonly string[];
  /** The names of natural persons are kept as the noun keeps them: in full, or sealed. */
  @Column('text') partyId!: string;
  @Column('text') partyName!: string;
  @Column('text') partyKind!: 'citizen' | 'organisation';
  @Column('text', { nullable: true }) creditCode!: string | null;
  /** The day it was filed, or came in（立案、收件）. */
  @LocalDateColumn({ nullable: true }) filedOn!: LocalDate | null;
  /** The first clock that binds the office. */
  @InstantColumn({ nullable: true }) dutyDueAt!: Instant | null;
  /**
   * What is to be done in it now（待办）, and whose act that is: `person:<id>` or `<role>@<organ>`.
   */
  @JsonColumn() tasks!: readonly Task[];
  @Column('text', { array: true }) waitsFor!: readonly string[];
  @InstantColumn() lastEventAt!: Instant;
  /** What it is searched by. */
  @Column('text') words!: string;
}

/** What every matter of the bureau has in its register. */
export abstract class MatterRow extends MatterInShort {
  @JsonColumn() clocks!: readonly RunningClock[];
  /** Every clock that ever ran, for the deadline board. */
  @JsonColumn() everyClock!: readonly ClockOnRecord[];
  /** The clock that falls due first, whoever it binds. */
  @Column('text', { nullable: true }) nextRule!: string | null;
  @InstantColumn({ nullable: true }) nextDueAt!: Instant | null;
  /** A date that runs depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  @Column('boolean') provisional!: boolean;
  @Column('text') lastEvent!: string;
  @Column('int') revision!: number;
}

/** A matter that people may be recused from（回避）. */
@Index(['district'], { where: `"recused" <> '{}'` })
export abstract class RecusingRow extends MatterRow {
  /** Who was recused, and reads nothing of it since（已决定回避的人员）. */
  @Column('text', { array: true }) recused!: readonly string[];
}

/** Any matter, as lists over all registers show it. */
@Entity({ schema: 'read', name: 'matter' })
export class Matter extends MatterInShort {
  /** The stream again, as the platform keeps it beside every row: there it is unique. */
  @PrimaryColumn('text', { name: '_stream' }) key!: string;
  /** Nothing where the register knows no recusals. */
  @Column('text', { array: true, nullable: true }) recused!: readonly string[] | null;
}

/** A clock of a matter as the deadline board（期限看板）sorts, narrows and counts it. */
@Entity({ schema: 'read', name: 'matter_clock' })
@Index(['district', 'state', 'due', 'stream', 'clock'])
@Index(['district', 'organ', 'state', 'due', 'stream', 'clock'])
@Index(['district', 'team', 'state', 'due', 'stream', 'clock'])
@Index(['district', 'team', 'state', 'due', 'stream', 'clock'], { where: 'organ <> team' })
@Index(['district', 'duty', 'state', 'due'])
@Index(['district', 'rule', 'state', 'due'])
@Index(['district', 'category', 'state', 'due'])
@Index(['subjectId'])
@Index(['hands'], { type: 'gin' })
export class MatterClock {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') clock!: string;
  @Column('text') category!: string;
  @Column('text') district!: string;
  @Column('text') subjectId!: string;
  @Column('text') rule!: string;
  @Column('text') duty!: string;
  /** Its place among `clockStates`, so that what ended comes last. */
  @Column('int') state!: number;
  @InstantColumn() due!: Instant;
  @Column('text') organ!: string;
  @Column('text') team!: string;
  @Column('text', { array: true }) hands!: readonly string[];
}
