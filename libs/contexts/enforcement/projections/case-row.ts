import type { Fen, LocalDate } from '#domain/kernel';
import { RecusingRow } from '#platform/registers';
import { FenColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecordedLate } from '../case/shared.events.js';
import type { TransferStep } from '../case/transfer/transfer.state.js';
import type { Debt } from '../case/payment/debt.js';
import type { CaseStage } from './case-stages.js';

/** Something that is counted: what, when, how much money, and the event that proves it. */
export type CaseMark = Readonly<{ figure: string; on: LocalDate; fen: Fen; event: string }>;

/** One line of the docket（案件台账）: an enforcement case, as its events left it. */
@Entity({ schema: 'read', name: 'enforcement_case' })
// What the docket is sorted by; the key ends each, so that a page begins in the middle of many
// equal values.
@Index(['district', 'lastEventAt', 'caseId'])
@Index(['district', 'filedOn', 'caseId'])
@Index(['district', 'decidedOn', 'caseId'])
@Index(['district', 'servedOn', 'caseId'])
@Index(['district', 'closedOn', 'caseId'])
@Index(['district', 'nextDueAt', 'caseId'])
@Index(['district', 'dutyDueAt', 'caseId'])
@Index(['district', 'fineFen', 'caseId'])
@Index(['district', 'paidFen', 'caseId'])
@Index(['district', 'partyName', 'caseId'])
@Index(['district', 'number', 'caseId'])
@Index(['district', 'stage', 'caseId'])
// What it is narrowed by.
@Index(['district', 'organ'])
@Index(['district', 'handlingOrgan'])
@Index(['district', 'procedure'])
@Index(['district', 'suspended'])
@Index(['district', 'outcome'])
@Index(['district', 'remedy'])
@Index(['district', 'street'])
@Index(['district', 'disposal'])
@Index(['disposalList'])
@Index(['decisionNumber'])
@Index(['reportedBy'])
@Index(['officers'], { type: 'gin' })
@Index(['items'], { type: 'gin' })
@Index(['words'], { fulltext: true })
export class CaseRow extends RecusingRow {
  @PrimaryColumn('text') caseId!: string;
  /** Of a citizen: the name under the key of that person, and its keyed mark. */
  @Column('text', { nullable: true }) partySealed!: string | null;
  @Column('text', { nullable: true }) partyMark!: string | null;
  @Column('text', { nullable: true }) decisionNumber!: string | null;
  @Column('text', { nullable: true }) procedure!: 'ordinary' | 'summary' | null;
  @Column('text', { nullable: true }) mandate!: string | null;
  @Column('text', { array: true }) officers!: readonly string[];
  @Column('text', { nullable: true }) host!: string | null;
  declare stage: CaseStage;
  declare handlingOrgan: string;
  @Column('boolean') suspended!: boolean;
  /** Review or litigation under way. */
  @Column('text', { nullable: true }) remedy!: 'review' | 'litigation' | null;
  /** Decided on the spot, and recorded later than it had to be reported（当场处罚迟报备）. */
  @JsonColumn({ nullable: true }) recordedLate!: RecordedLate | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { nullable: true }) linkedCase!: string | null;
  /** Area code of the place of the first act, and of its street. */
  @Column('text') area!: string;
  @Column('text') street!: string;
  @Column('text') facts!: string;
  @Column('text', { array: true }) items!: readonly string[];
  /** Articles under which its acts are punished（处罚依据条款）. */
  @Column('text', { array: true }) articles!: readonly string[];
  /** What its acts are called over all cases of the party（违法行为编号）. */
  @Column('text', { array: true }) acts!: readonly string[];
  @LocalDateColumn({ nullable: true }) clueOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) concludedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) decidedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) servedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) publishedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) closedOn!: LocalDate | null;
  @Column('text', { nullable: true }) closedBy!: string | null;
  @LocalDateColumn({ nullable: true }) archivedOn!: LocalDate | null;
  @Column('text', { nullable: true }) archiveNumber!: string | null;
  /** How long the file is kept（保管期限）. */
  @Column('text', { nullable: true }) retention!: 'permanent' | '30-years' | '10-years' | null;
  /** Something may still need it（暂缓销毁）. */
  @Column('boolean') fileHeld!: boolean;
  /** Where it stands on a list of destruction（销毁清册）, and which. */
  @Column('text', { nullable: true }) disposal!:
    'proposed' | 'approved' | 'refused' | 'carried-out' | null;
  @Column('text', { nullable: true }) disposalList!: string | null;
  @Column('text', { nullable: true }) outcome!: CaseOutcome | null;
  @Column('text', { array: true }) penaltyKinds!: readonly string[];
  /**
   * The fine that stands now, and what was paid of it with surcharge; what is open follows from
   * the day of asking.
   */
  @FenColumn() fineFen!: Fen;
  @FenColumn() confiscationFen!: Fen;
  @FenColumn() paidFen!: Fen;
  /** Measures and recusals that wait for the head. */
  @Column('text', { array: true }) measuresAsked!: readonly string[];
  @Column('text', { array: true }) recusalsAsked!: readonly string[];
  /** Recused people whose acts nobody has looked at yet (E17). */
  @Column('text', { array: true }) actsToReview!: readonly string[];
  /** Defences of the party without an answer yet（尚未复核的陈述申辩）. */
  @Column('text', { array: true }) defencesOpen!: readonly string[];
  /** Why the decision is in question: the head revokes it, or upholds it with reasons. */
  @Column('text', { nullable: true }) inQuestion!: string | null;
  /** Where a transfer to the police stands; null where there is none（移送环节）. */
  @Column('text', { nullable: true }) transfer!: TransferStep | null;
  /** Who reported it（线索报告人）; shown to that person alone. */
  @Column('text', { nullable: true }) reportedBy!: string | null;
  // Not shown: names on record, and what amounts are computed from.
  @JsonColumn() marks!: readonly CaseMark[];
  @JsonColumn() people!: Readonly<Record<string, string>>;
  @Column('text', { nullable: true }) stageBefore!: CaseStage | null;
  @JsonColumn() debt!: Debt;
}

export type CaseOutcome =
  'penalty' | 'no-penalty' | 'not-filed' | 'transferred' | 'terminated' | 'revoked';
