import type { DataOf, Event } from '../events/message.js';
import type { StreamKind } from '../events/stream-kind.js';
import type { Standing } from '../people/standing.js';
import type { LocalDate } from '../time/instant.js';
import type { Label } from '../values/label.js';
import type { Citation } from '../values/refusal.js';

/**
 * A kind of file that fields may refer to, published by the contract of its context: how its
 * streams are read, and what one is to others. Pure.
 */
export type Referable<F extends object = object> = StreamKind &
  Readonly<{
    /** `Licence（许可证）`. */
    title: Label;
    initial: unknown;
    evolve: Readonly<Record<string, (state: never, data: never) => unknown>>;
    /** Nothing when there is none. */
    standing: (state: never) => Standing<F> | undefined;
    /** The events by which it can be taken back from its beginning（可使其自始无效的事件）. */
    undoneBy?: readonly string[];
  }>;

type Told<S, E extends Event, F extends object> = Readonly<{
  stream: StreamKind<E>;
  title: Label;
  initial: S;
  evolve: { readonly [Type in E['type']]: (state: S, data: DataOf<E, Type>) => S };
  standing: (state: S) => Standing<F> | undefined;
  undoneBy?: readonly E['type'][];
}>;

/** Publishes what files of a kind are to those who refer to them. */
export const referable = <S, E extends Event, F extends object>({
  stream: { category, upcasters, knows },
  ...told
}: Told<S, E, F>): Referable<F> => ({ category, upcasters, ...(knows && { knows }), ...told });

/** Words that a reference is held against: what was asked, or what a command makes of it. */
export type Words = Readonly<Record<string, unknown>>;
type Word = (words: Words) => unknown;

/**
 * What must be so of the file a field names. Nothing is asked of what is left out; a word that has
 * no value meets nothing.
 */
export type Expected = Readonly<{
  /** It is of this kind（事项相符）. */
  as?: Word;
  /** It is this party's（属于该当事人）. */
  of?: Word;
  /** It is handled by this organ（属于该机关）. */
  in?: Word;
  /** It belongs to this matter（属于本案）. */
  on?: Word;
  /**
   * It belongs to the very matter that the act is done in, or to none yet, and whoever acts brought
   * it（已归入本案，或者由办理人新提交）; `own` where it may lie in other matters of his as well
   * （申请人自有材料，可用于多项申请）.
   */
  here?: true | 'own';
  /** It has not been ended, and is in force on this day, where there is one（当日有效）. */
  at?: (words: Words) => LocalDate | 'then' | undefined;
  /** It is only looked at, and may be missing: the rule judges by what was seen. */
  look?: true;
  law?: readonly Citation[];
}>;

/** One file that a request names, and what must be so of it. */
export type Reference = Readonly<{
  field: string;
  /** The field as people call it: `申请材料第1项文件摘要`. */
  called: string;
  to: Referable;
  id: string;
  expected: Expected;
  words: Words;
}>;
