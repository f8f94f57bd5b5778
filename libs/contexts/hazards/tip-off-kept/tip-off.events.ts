import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import {
  type ClockEvent,
  clockNewsLabels,
  type NumberedDocument,
  type ShownCertificate,
} from '#domain/procedure';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `tip-off.stream.ts`. Nothing here may tell who reported.

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

export const channels = ['window', 'telephone', 'online', 'letter', 'transferred'] as const;

/** 举报内容: what, where, how urgent. */
export type Told = Readonly<{
  channel: (typeof channels)[number];
  content: string;
  address: string;
  area: string;
  unit?: string;
  urgent: boolean;
  /** People died: the government organises the check (WHI-3). */
  deaths: boolean;
  organ: string;
}>;
export type TipOffRegistered = Event<
  'TipOffRegistered',
  Issued<{
    tipOffId: string;
    told: Told;
    /** The reporter gave a name; it lies in the vault under the id of the tip-off. */
    realName: boolean;
    /** How many signed a joint report（联名举报）, the first of them included (WHI-18). */
    signers?: number;
    /** Keyed mark of the query code, by which it is found and the reward collected. */
    codeMark: string;
    serial: number;
    year: number;
    registeredOn: LocalDate;
    by: string;
  }>
>;
export type TipOffJoined = Event<
  'TipOffJoined',
  WithClocks<{ first: string; joinedOn: LocalDate; by: string }>
>;
export type TipOffAccepted = Event<
  'TipOffAccepted',
  Issued<{ checkers: readonly string[]; acceptedOn: LocalDate; by: string }>
>;
/** A checker withdrew, and who took the place（回避、更换核查人员）. */
export type CheckerReplaced = Event<
  'CheckerReplaced',
  WithClocks<{
    checker: string;
    instead: string;
    reason: string;
    replacedOn: LocalDate;
    by: string;
  }>
>;
export type TipOffNotAccepted = Event<
  'TipOffNotAccepted',
  Issued<{
    ground: 'petition' | 'not-work-safety' | 'no-facts';
    reason: string;
    decidedOn: LocalDate;
    by: string;
  }>
>;
export type TipOffTransferred = Event<
  'TipOffTransferred',
  Issued<{ to: string; reason: string; transferredOn: LocalDate; by: string }>
>;
export type CheckExtended = Event<
  'CheckExtended',
  Issued<{ days: number; approval: string; reason: string; extendedOn: LocalDate; by: string }>
>;
export type TipOffChecked = Event<
  'TipOffChecked',
  Issued<{
    result: 'verified' | 'partly-true' | 'false';
    findings: string;
    present: readonly ShownCertificate[];
    /** The inspection it was checked by, the hazard it led to. */
    ledTo?: string;
    checkedOn: LocalDate;
    by: string;
  }>
>;
export type FeedbackGiven = Event<
  'FeedbackGiven',
  Issued<{ summary: string; givenOn: LocalDate; by: string }>
>;

export const accidentGrades = ['ordinary', 'larger', 'major', 'extraordinary'] as const;

/** Deaths that were concealed, as they were finally found（查实的瞒报死亡人数和事故等级）. */
export type Concealed = Readonly<{ deaths: number; grade: (typeof accidentGrades)[number] }>;

/** The reward as it is reckoned, and from what（奖励计算）. */
export type Reward = Readonly<{
  /** The fine it led to; none where it was a concealed accident (WHI-7). */
  fineFen?: Fen;
  /** Case of the fine, or the paper it was read from; absent before they were asked. */
  case?: string;
  paper?: string;
  concealed?: Concealed;
  decision: string;
  fen: Fen;
  explanation: readonly Readonly<{ reason: string; fen: Fen; source: string }>[];
}>;
export type RewardProposed = Event<
  'RewardProposed',
  Issued<{ reward: Reward; proposedOn: LocalDate; by: string }>
>;
export type RewardAnswered = Event<
  'RewardAnswered',
  Issued<{ approved: boolean; reason: string; answeredOn: LocalDate; by: string }>
>;
export type RewardNotified = Event<'RewardNotified', Issued<{ notifiedOn: LocalDate; by: string }>>;
export type RewardCollected = Event<
  'RewardCollected',
  WithClocks<{
    fen: Fen;
    receipt: string;
    collectedOn: LocalDate;
    by: string;
    /** Of a joint report: once for all, of which each may have so much (WHI-18). */
    shared?: Readonly<{ signers: number; eachFen: Fen }>;
    /** Digest of the first signer's written authority, where another collected. */
    authority?: string;
  }>
>;
export type RewardForfeited = Event<'RewardForfeited', WithClocks<{ fen: Fen; on: LocalDate }>>;

export type TipOffEvent =
  | TipOffRegistered
  | TipOffJoined
  | TipOffAccepted
  | CheckerReplaced
  | TipOffNotAccepted
  | TipOffTransferred
  | CheckExtended
  | TipOffChecked
  | FeedbackGiven
  | RewardProposed
  | RewardAnswered
  | RewardNotified
  | RewardCollected
  | RewardForfeited
  | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const tipOffLabels: LabelsOf<TipOffEvent> = {
  TipOffRegistered: label('Tip-off registered', '举报登记'),
  TipOffJoined: label('Joined to an earlier one', '并入先前举报'),
  TipOffAccepted: label('Accepted', '举报受理'),
  CheckerReplaced: label('Checker replaced', '更换核查人员'),
  TipOffNotAccepted: label('Not accepted', '不予受理'),
  TipOffTransferred: label('Handed over', '移送有权部门'),
  CheckExtended: label('Time to check extended', '延长办理期限'),
  TipOffChecked: label('Checked', '举报核查'),
  FeedbackGiven: label('Reporter told of the result', '反馈举报人'),
  RewardProposed: label('Reward proposed', '提出奖励'),
  RewardAnswered: label('Reward decided', '审批奖励'),
  RewardNotified: label('Reward may be collected', '通知领奖'),
  RewardCollected: label('Reward collected', '领取奖励'),
  RewardForfeited: label('Reward forfeited', '逾期视为放弃'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
