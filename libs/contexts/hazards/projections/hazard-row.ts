import { type Label, label, type LocalDate } from '#domain/kernel';
import { MatterRow } from '#platform/registers';
import { LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How far a hazard is（隐患状态）. */
export const hazardStages = {
  reported: label('reported', '待核实'),
  rejected: label('rejected', '不予认定'),
  ordinary: label('ordinary: corrected as ordered', '一般隐患'),
  verified: label('major, to be proposed', '重大隐患待提请'),
  proposed: label('proposed', '已提请挂牌'),
  'not-listed': label('not listed', '不予挂牌'),
  removed: label('put right without a listing', '未挂牌已整改'),
  listed: label('listed, notice to be served', '已挂牌待送达'),
  rectifying: label('being rectified', '整改中'),
  'limit-passed': label('limit passed', '逾期未整改'),
  'extension-asked': label('more time asked', '申请延期'),
  'review-due': label('review due', '待验收'),
  failed: label('failed, stays listed', '验收不合格'),
  accepted: label('accepted', '验收合格'),
  delisted: label('delisted', '已摘牌待公告'),
  ended: label('listing ended', '终止挂牌待公告'),
  closing: label('end published, closure being carried out', '已公告，关闭事项落实中'),
  closed: label('end published', '已销号'),
} as const satisfies Readonly<Record<string, Label>>;
export type HazardStage = keyof typeof hazardStages;

/** One hazard（隐患台账）; its organ is the one in whose name it is handled. */
@Entity({ schema: 'read', name: 'hazard' })
@Index(['district', 'lastEventAt', 'hazardId'])
@Index(['district', 'limit', 'hazardId'])
@Index(['district', 'stage'])
@Index(['district', 'level'])
export class HazardRow extends MatterRow {
  @PrimaryColumn('text') hazardId!: string;
  declare stage: HazardStage;
  @Column('text') source!: string;
  @Column('text') subjectKind!: 'unit' | 'area';
  @Column('text') address!: string;
  @Column('text') area!: string;
  @Column('text') facts!: string;
  @LocalDateColumn() foundOn!: LocalDate;
  @Column('text', { nullable: true }) grade!: 'major' | 'ordinary' | null;
  /** Set, edition and clause（判定依据）. */
  @Column('text', { nullable: true }) criterion!: string | null;
  @Column('text', { nullable: true }) level!: string | null;
  @Column('text', { nullable: true }) lister!: string | null;
  @LocalDateColumn({ nullable: true }) listedOn!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) limit!: LocalDate | null;
  @LocalDateColumn({ nullable: true }) delistedOn!: LocalDate | null;
  @Column('text', { nullable: true }) relapseOf!: string | null;
  @Column('boolean') stopped!: boolean;
  /** What was asked: a new limit, where it is granted. */
  @LocalDateColumn({ nullable: true }) askedUntil!: LocalDate | null;
  /** What is still owed so that the unit stays closed（尚未落实的关闭事项）. */
  @Column('text', { array: true }) closing!: readonly string[];
}
