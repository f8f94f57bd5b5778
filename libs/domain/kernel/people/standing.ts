import type { Instant, LocalDate } from '../time/instant.js';
import type { Label } from '../values/label.js';

/**
 * What a file is to whoever refers to it（被引用件的现状）: whose, of which organ, of which kind,
 * in force on which days. `facts` is what rules of others may know of it beside.
 */
export type Standing<F extends object = object> = Readonly<{
  /** Which of its kind: the item of a licence（事项）. */
  kind?: string;
  /** Whose it is（当事人、申请人、持证人）. */
  party?: string;
  organ?: string;
  /** The matter it belongs to（所属案件）. */
  matter?: string;
  /** The matters it belongs to, by their streams, where there may be several（所属各事项）. */
  matters?: readonly string[];
  /** Who brought it, and for which organs（提交人、取得人及其所在机关、单位）. */
  brought?: Readonly<{ hands: readonly string[]; organs: readonly string[] }>;
  /** The terms in which it is in force, first and last day; always where absent. */
  inForce?: readonly Readonly<{ from?: LocalDate; until?: LocalDate }>[];
  /**
   * It was ended before its time, and how（撤销、吊销、注销……）; `undone` where the law takes it
   * back from its beginning（自始无效）: what rested on it rested on nothing.
   */
  ended?: Readonly<{ how: Label; undone?: true }>;
  sealed?: boolean;
  facts: F;
}>;

/** A file that was looked at before the rule: at which revision, and what it was there. */
export type Seen<F extends object = object> = Readonly<{
  /** The kind of file by which it was read. */
  to: object;
  id: string;
  /** Its stream, and the last event of it that was seen; -1 when there is none. */
  stream: string;
  revision: number;
  /** When it began. */
  since?: Instant;
  standing?: Standing<F>;
}>;
