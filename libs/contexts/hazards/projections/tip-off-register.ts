import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  inOrder,
  matterOf,
  matterRegister,
  RecusingRow,
  type Says,
  silent,
  type Task,
  unopenedMatter,
} from '#platform/registers';
import { FenColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TipOffEvent } from '../tip-off-kept/tip-off.events.js';
import { tipOffStream } from '../tip-off-kept/tip-off.stream.js';
import { inTime, officeOf } from './tasks.js';

/** How far a tip-off is（举报状态）. */
export const tipOffStages = {
  registered: label('registered', '待受理'),
  joined: label('joined to an earlier one', '已并案'),
  'not-accepted': label('not accepted', '不予受理'),
  transferred: label('handed over', '已移送'),
  checking: label('being checked', '核查中'),
  checked: label('checked, to be told', '已核查待反馈'),
  told: label('reporter told', '已反馈'),
  'reward-proposed': label('reward proposed', '奖励待审批'),
  'reward-approved': label('reward approved', '奖励待通知'),
  'reward-notified': label('to be collected', '待领奖'),
  collected: label('reward collected', '已领奖'),
  forfeited: label('reward forfeited', '视为放弃'),
} as const satisfies Readonly<Record<string, Label>>;
export type TipOffStage = keyof typeof tipOffStages;

/** One tip-off（举报台账）: what was told, never by whom. */
@Entity({ schema: 'read', name: 'tip_off' })
@Index(['district', 'lastEventAt', 'tipOffId'])
@Index(['codeMark'])
@Index(['district', 'stage'])
export class TipOffRow extends RecusingRow {
  @PrimaryColumn('text') tipOffId!: string;
  declare stage: TipOffStage;
  @Column('text') channel!: string;
  @Column('text') content!: string;
  @Column('text') address!: string;
  @Column('text') area!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('boolean') urgent!: boolean;
  @Column('text') codeMark!: string;
  @LocalDateColumn() registeredOn!: LocalDate;
  @Column('text', { nullable: true }) result!: string | null;
  /** What the reporter was told（反馈内容）. */
  @Column('text', { nullable: true }) told!: string | null;
  @FenColumn({ nullable: true })
  rewardFen!: number | null;
}

const stage = (now: TipOffStage) => () => ({ stage: now });

const says: Says<TipOffEvent, TipOffRow> = {
  TipOffRegistered: ({ told, codeMark, registeredOn, by, documents }) => ({
    channel: told.channel,
    content: told.content,
    address: told.address,
    area: told.area,
    unit: told.unit ?? null,
    urgent: told.urgent,
    organ: told.organ,
    codeMark,
    registeredOn,
    filedOn: registeredOn,
    number: documents?.[0]?.number ?? null,
    hands: [by],
  }),
  TipOffJoined: stage('joined'),
  TipOffAccepted: ({ checkers }, { hands }) => ({
    stage: 'checking',
    hands: [...hands, ...checkers],
  }),
  CheckerReplaced: ({ checker, instead }, { hands, recused }) => ({
    hands: [...hands.filter((one) => one !== checker), instead],
    recused: [...recused.filter((one) => one !== checker), checker],
  }),
  TipOffNotAccepted: ({ reason }) => ({ stage: 'not-accepted', told: reason }),
  TipOffTransferred: ({ to, reason }) => ({
    stage: 'transferred',
    told: `已移送${to}：${reason}`,
  }),
  CheckExtended: silent,
  TipOffChecked: ({ result }) => ({ stage: 'checked', result }),
  FeedbackGiven: ({ summary }, row) => ({
    told: summary,
    stage: row.stage === 'checked' ? 'told' : row.stage,
  }),
  RewardProposed: ({ reward }) => ({ stage: 'reward-proposed', rewardFen: reward.fen }),
  RewardAnswered: ({ approved }) => ({ stage: approved ? 'reward-approved' : 'told' }),
  RewardNotified: stage('reward-notified'),
  RewardCollected: stage('collected'),
  RewardForfeited: stage('forfeited'),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): TipOffRow => ({
  ...unopenedMatter(about),
  tipOffId: matterOf(about).id,
  stage: 'registered',
  channel: '',
  content: '',
  address: '',
  area: '',
  recused: [],
  unit: null,
  urgent: false,
  codeMark: '',
  registeredOn: '' as LocalDate,
  result: null,
  told: null,
  rewardFen: null,
});

type Row = Readonly<TipOffRow>;

const byHead =
  (task: Label, why: string) =>
  (row: Row): Task => ({
    task,
    role: 'head-of-organ',
    why: [why],
    waitsFor: officeOf(row, 'head-of-organ'),
    decides: true,
  });

const byStage: Partial<Record<TipOffStage, (row: Row) => Task>> = {
  registered: byHead(label('accept it, or say why not', '决定是否受理'), 'WSL 73'),
  'reward-proposed': byHead(label('approve or refuse the reward', '审批奖励'), 'WHI-14'),
};

/** 举报台账: one row per tip-off. */
export const tipOffRegister = matterRegister<TipOffEvent, TipOffRow>(tipOffStream, {
  name: 'hazards.tip-offs',
  version: 6,
  table: TipOffRow,
  unopened,
  opens: ['TipOffRegistered'],
  says,
  tasks: (row) => inOrder([...[byStage[row.stage]?.(row) ?? []].flat(), ...inTime(row)]),
  hands: ({ hands }) => hands,
  words: (row) => [row.number, row.address, row.content],
});
