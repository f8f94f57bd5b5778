import type { Event } from '#domain/kernel';

/** An act of a matter, as it is on record. */
export type PastAct = Readonly<{ id: string; type: string; data: object }>;

/** Papers that an act takes out of force, or puts back, without another in their place. */
export type PaperEnd = Readonly<{
  /** The papers, by their titles. */
  titles: readonly string[];
  /**
   * `suspended`: not in force for a time（暂扣）. `restored`: what another act of the matter ended
   * or suspended is in force again（恢复效力、解除暂扣）.
   */
  because: 'revoked' | 'changed' | 'expired' | 'ended' | 'suspended' | 'restored';
  /** What did it, as people call it（行政复议决定）. */
  act: string;
  /** Its number, where it is none of the papers of that act. */
  number?: string;
  /** Which acts issued them; every one before, where it does not say. */
  of?: (act: PastAct) => boolean;
  /** The matters that issued them, where those are others（许可证由办件制发）. */
  issuedBy?: readonly Readonly<{ category: string; id: string }>[];
  /** Of what is restored: the act that had ended it. */
  undoes?: (act: PastAct) => boolean;
}>;

/**
 * What each act of a noun takes out of force（文书失效）, by the name of its event; nothing for
 * one that leaves them as they are.
 */
export type PaperEnds<E extends Event> = Readonly<{
  [T in E['type']]?: (
    data: Extract<E, { type: T }>['data'],
    past: readonly PastAct[],
  ) => PaperEnd | undefined;
}>;

/** The same, of whatever noun. */
export type AnyPaperEnds = Readonly<
  Record<string, ((data: never, past: readonly PastAct[]) => PaperEnd | undefined) | undefined>
>;
