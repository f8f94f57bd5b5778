import {
  type Event,
  type Fen,
  type Label,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';

// What a unit has laid by for accidents（安全生产经济保障）: its deposit, its liability insurance,
// the fees it sets aside. These names and fields are what is stored. Add freely; to change one, add
// a step to `assurance.state.ts`.

/** Trades in which insurance is mandatory（高危行业、领域）; `other` where it is not. */
export const trades = [
  'mine',
  'metallurgy',
  'chemicals',
  'fireworks',
  'explosives',
  'construction',
  'transport',
  'fishery',
  'other',
] as const;
export type Trade = (typeof trades)[number];
export const tradeNames: Readonly<Record<Trade, Label>> = {
  mine: label('mines', '矿山'),
  metallurgy: label('metallurgy', '金属冶炼'),
  chemicals: label('hazardous chemicals', '危险化学品'),
  fireworks: label('fireworks', '烟花爆竹'),
  explosives: label('civil explosives', '民用爆炸物品'),
  construction: label('construction', '建筑施工'),
  transport: label('transport', '交通运输'),
  fishery: label('fishery', '渔业生产'),
  other: label('another trade', '其他行业'),
};

/** Of what a unit has too little（缺口类别）. */
export const shortages = ['deposit', 'policy', 'fees'] as const;
export type Shortage = (typeof shortages)[number];
export const shortageNames: Readonly<Record<Shortage, Label>> = {
  deposit: label('deposit', '风险抵押金'),
  policy: label('liability insurance', '安全生产责任保险'),
  fees: label('safety fees', '安全生产费用'),
};

export type AssuranceOpened = Event<
  'AssuranceOpened',
  WithClocks<{
    assuranceId: string;
    organ: string;
    unit: Readonly<{ id: string; name: string; creditCode?: string }>;
    trade: Trade;
    openedOn: LocalDate;
    by: string;
  }>
>;
/** How much the unit is to lay by（核定风险抵押金）. */
export type DepositSet = Event<
  'DepositSet',
  WithClocks<{ amountFen: Fen; number: string; setOn: LocalDate; by: string }>
>;
export type DepositPaid = Event<
  'DepositPaid',
  WithClocks<{ amountFen: Fen; bank: string; receipt: string; paidOn: LocalDate; by: string }>
>;
/** Taken for rescue and what follows an accident（动用风险抵押金）. */
export type DepositDrawn = Event<
  'DepositDrawn',
  {
    amountFen: Fen;
    accident: string;
    purpose: string;
    approval: string;
    drawnOn: LocalDate;
    by: string;
  }
>;
/** The unit has it back: it is insured instead（退还风险抵押金）. */
export type DepositReleased = Event<
  'DepositReleased',
  WithClocks<{
    amountFen: Fen;
    approval: string;
    reason: string;
    releasedOn: LocalDate;
    by: string;
  }>
>;
export type PolicyNoted = Event<
  'PolicyNoted',
  WithClocks<{
    policy: string;
    insurer: string;
    from: LocalDate;
    until: LocalDate;
    coverFen: Fen;
    notedOn: LocalDate;
    by: string;
  }>
>;
/** It ended before its time（退保、解除）. */
export type PolicyEnded = Event<
  'PolicyEnded',
  WithClocks<{ policy: string; endedOn: LocalDate; reason: string; by: string }>
>;
/** What was to be set aside in a year, what was, what was spent（安全生产费用提取使用）. */
export type FeesReported = Event<
  'FeesReported',
  {
    year: number;
    owedFen: Fen;
    drawnFen: Fen;
    spentFen: Fen;
    source: string;
    reportedOn: LocalDate;
    by: string;
  }
>;
/** The unit has too little: it makes that good, and is looked at for hazards（发现缺口）. */
export type ShortageFound = Event<
  'ShortageFound',
  WithClocks<{ of: Shortage; missingFen?: Fen; foundOn: LocalDate }>
>;
export type ShortageMadeGood = Event<
  'ShortageMadeGood',
  WithClocks<{ of: Shortage; madeGoodOn: LocalDate }>
>;
/** A unit without means was inspected（缺口隐患核查）. */
export type ShortageChecked = Event<
  'ShortageChecked',
  WithClocks<{
    of: Shortage;
    inspection: string;
    findings: string;
    checkedOn: LocalDate;
    by: string;
  }>
>;

export type AssuranceEvent =
  | AssuranceOpened
  | DepositSet
  | DepositPaid
  | DepositDrawn
  | DepositReleased
  | PolicyNoted
  | PolicyEnded
  | FeesReported
  | ShortageFound
  | ShortageMadeGood
  | ShortageChecked
  | ClockEvent;

/** What each is called in a history. */
export const assuranceLabels: LabelsOf<AssuranceEvent> = {
  AssuranceOpened: label('Assurance opened', '建立经济保障台账'),
  DepositSet: label('Deposit set', '核定风险抵押金'),
  DepositPaid: label('Deposit paid', '缴存风险抵押金'),
  DepositDrawn: label('Deposit drawn', '动用风险抵押金'),
  DepositReleased: label('Deposit released', '退还风险抵押金'),
  PolicyNoted: label('Policy noted', '登记安责险保单'),
  PolicyEnded: label('Policy ended', '安责险保单终止'),
  FeesReported: label('Safety fees reported', '登记安全生产费用'),
  ShortageFound: label('Too little was found', '发现保障缺口'),
  ShortageMadeGood: label('Made good', '保障缺口已补足'),
  ShortageChecked: label('Inspected because of it', '缺口隐患核查'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
