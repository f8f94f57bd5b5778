import { type Instant, type Label, label, type LocalDate } from '#domain/kernel';
import { MatterRow } from '#platform/registers';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Capacity } from '../listing/facts.js';

/** How far an entry is（名单状态）. */
export const listingStages = {
  candidate: label('candidate', '拟列入线索'),
  confirmed: label('confirmed, to be told', '已确认待告知'),
  notified: label('told', '已告知'),
  heard: label('heard', '已听取陈述申辩'),
  reviewed: label('reviewed, to be decided', '已审核待决定'),
  listed: label('listed, to be published', '已列入待公示'),
  published: label('on the list', '已公示'),
  'exit-applied': label('early exit applied for', '申请提前移出'),
  'not-listed': label('not listed', '不予列入'),
  closed: label('closed', '终结'),
  'removed-early': label('removed early', '提前移出'),
  expired: label('removed at the end of the term', '期满移出'),
  revoked: label('listing revoked', '撤销列入'),
} as const satisfies Readonly<Record<string, Label>>;
export type ListingStage = keyof typeof listingStages;

/** One measure as it stands（措施状态）. */
export type MeasureNow = Readonly<{
  measureId: string;
  kind: string;
  basis: string;
  to: string;
  number: string;
  sentOn: LocalDate;
  state: 'sent' | 'in-force' | 'rejected' | 'lifted' | 'lifting-acknowledged';
  /** Number of the other side, of its last answer. */
  theirs?: string;
  inForceFrom?: LocalDate;
  liftedOn?: LocalDate;
}>;

/** Whether anybody may know of it（公示状态）: before it was public, while it is, and after. */
export type PublicState = 'not-yet' | 'public' | 'withdrawn';

/** From when to when something was so（起止日期）. */
export type Span = Readonly<{ from: LocalDate; to?: LocalDate }>;

/** One subject on one ground（严重失信主体名单）; its party is the subject. */
@Entity({ schema: 'read', name: 'blacklist_listing' })
@Index(['district', 'listedOn', 'listingId'])
@Index(['district', 'lastEventAt', 'listingId'])
@Index(['district', 'stage'])
@Index(['district', 'publicState', 'listedOn', 'listingId'])
@Index(['district', 'publicChangedAt', 'listingId'])
@Index(['partyId'])
@Index(['penaltyCase'])
export class ListingRow extends MatterRow {
  @PrimaryColumn('text') listingId!: string;
  declare stage: ListingStage;
  @Column('text') capacity!: Capacity;
  /** The trigger an officer confirmed; before it those that may be met. */
  @Column('text', { array: true }) triggers!: readonly string[];
  @Column('text', { nullable: true }) regime!: string | null;
  /** The case of the penalty behind it; none for what was taken over from paper. */
  @Column('text', { nullable: true }) penaltyCase!: string | null;
  @Column('text', { nullable: true }) penaltyNumber!: string | null;
  @Column('text', { nullable: true }) decisionNumber!: string | null;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text', { nullable: true }) lister!: string | null;
  @Column('date', { nullable: true }) listedOn!: LocalDate | null;
  @Column('date', { nullable: true }) until!: LocalDate | null;
  @Column('date', { nullable: true }) exitFrom!: LocalDate | null;
  /** It stands on the list now（在列）. */
  @Column('boolean') onTheList!: boolean;
  /** When it stood on the list, and when it was public（在列、公示的起止）. */
  @JsonColumn() listed!: readonly Span[];
  @JsonColumn() public!: readonly Span[];
  @Column('text') publicState!: PublicState;
  @LocalDateColumn({ nullable: true }) publicSince!: LocalDate | null;
  /** When it was last made public, or taken off. */
  @InstantColumn({ nullable: true }) publicChangedAt!: Instant | null;
  /** Of a unit, as it was when it became a candidate. */
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { array: true }) places!: readonly string[];
  @JsonColumn() measures!: readonly MeasureNow[];
  @Column('boolean') penaltyFell!: boolean;
}
