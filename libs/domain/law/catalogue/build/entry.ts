import type { Fen, LocalDate } from '#domain/kernel';
import type { Table } from './table.js';

/** A sentence for people, in Chinese and in English. */
export type Words = Readonly<{ zh: string; en: string }>;

/** 工作日 / 日 / 小时 / 月 / 年. Stored per rule, never per law (E2, E3). */
export type Unit = 'working-day' | 'day' | 'hour' | 'month' | 'year';

/** A period: how much, of what, from when, in which direction. */
export type Term = Readonly<{
  amount: number;
  unit: Unit;
  start: Words;
  direction: 'forward' | 'backward';
  /** A natural period that ends on a rest day runs to the next working day (CAL-11). */
  rolls: boolean;
  /** Backward periods: so many full units must lie between the act and the anchor (CAL-17). */
  clear?: boolean;
}>;

/**
 * What may be done to a running clock (rules.md §1.5). DEEM, LIMIT and ALERT are what expiry does.
 */
export type Operation =
  | Readonly<{ op: 'EXCLUDE' | 'STAY' | 'STAY-AMOUNT'; cause: Words; law: string; mark: string }>
  | Readonly<{
      op: 'EXTEND';
      /** Largest addition, in units of the term. */
      cap: number;
      approvers: readonly string[];
      /** How often. */
      times: number;
      law: string;
      mark: string;
    }>;

/**
 * DEEM: expiry changes state by itself. LIMIT: a right or power is lost. ALERT: liability only,
 * still to be done.
 */
export type Expiry = Readonly<{ effect: 'DEEM' | 'LIMIT' | 'ALERT'; means: Words }>;

/**
 * A fine as the law gives it: an amount between two limits, a share of income, or a multiple of the
 * gain.
 */
export type FineRange = Readonly<{
  /**
   * When this range applies: at first, when not corrected or refused, to the persons responsible,
   * ...
   */
  step: string;
  /** Whom it binds; `anyone` where the article names no subject（任何单位和个人）. */
  on: 'unit' | 'person' | 'investor' | 'citizen' | 'organisation' | 'anyone';
  when: Words;
  minFen?: Fen;
  maxFen?: Fen;
  /** Share of last year's income (上一年年收入), in basis points. */
  minIncomeBasisPoints?: number;
  maxIncomeBasisPoints?: number;
  /** Multiple of the illegal gain (违法所得) or, where the article says so, of the fine. */
  minTimes?: number;
  maxTimes?: number;
  /**
   * It applies only where the decision names it with its grounds（须载明情形）, never as the widest
   * range of whoever names no step (WSL 114(2): ACL-22).
   */
  named?: true;
  /** The range applies from this gain on, or below it. */
  gainFromFen?: Fen;
  gainBelowFen?: Fen;
  /** What comes with it: suspension, revocation, confiscation. */
  besides?: Words;
}>;

/** One step of an accident scale (R493 3, M14): reached by any one of the three columns. */
export type Tier = Readonly<{
  grade: 'ordinary' | 'larger' | 'major' | 'extraordinary';
  tier: string;
  zh: string;
  deathsMin: number;
  seriousInjuriesMin: number;
  lossMinFen: Fen;
  minFen?: Fen;
  maxFen?: Fen;
  mark: string;
}>;

export type RuleGroup =
  | 'deadline'
  | 'threshold'
  | 'fine'
  | 'grade'
  | 'tier'
  | 'ban'
  | 'regime'
  | 'formula'
  | 'procedure'
  | 'duty'
  | 'counting'
  | 'timeline';

/** By which date the version of a rule is chosen (rules.md §0.4). */
export type KeyDate = 'step' | 'filing' | 'act' | 'decision' | 'report' | 'document' | 'accrual';

/** One version of one rule: in force from `from` to `to`, both included. */
export type Entry = Readonly<{
  id: string;
  group: RuleGroup;
  from: LocalDate;
  to?: LocalDate;
  /** Code of the law (rules.md §0.2) and article; `cite` is both as people write them. */
  law: string;
  article: string;
  cite: string;
  /** V, Vw, U, D, with the source: `Vw S6`, `V / U`. */
  mark: string;
  /** The rule in one sentence. */
  text: Words;
  keyedBy: KeyDate;
  term?: Term;
  operations: readonly Operation[];
  expiry?: Expiry;
  /**
   * Named numbers; the unit is the end of the name: `citizenFen`, `basisPointsPerDay`, `agentsMax`.
   */
  amounts?: Readonly<Record<string, number>>;
  /** What it says in rows: a checklist, a scoring table, a ladder（成表的规定）. */
  table?: Table;
  fines?: readonly FineRange[];
  tiers?: readonly Tier[];
  /**
   * This entry gives way to that one as soon as that one has a term or a number (a rule of its own
   * for the matter).
   */
  unless?: string;
  /** Numbers that this entry does not name are those of that one（默认相同）. */
  defaults?: string;
  /** The entry was set by the district where the law leaves it open or its text is not obtained. */
  override?: Readonly<{ district: string; why: string; decidedBy: string; decidedOn: LocalDate }>;
}>;
