import type { Handling as ByOrgan } from '#domain/procedure';
import type { Recusal } from './investigation/investigation.state.js';

/** Where the procedure stands (rules §3.4). `open` is under investigation. */
export type Stage =
  | 'unknown'
  | 'clue'
  | 'not-filed'
  | 'open'
  | 'concluded'
  | 'notified'
  | 'decided'
  | 'served'
  | 'transferred'
  | 'terminated';

/** Who handles the case, in whose name, and the text before its document codes. */
export type Handling = ByOrgan & Readonly<{ prefix: string }>;

/** Where the case stands, who has it, and who had a hand in it. */
export type WhoHasIt = Readonly<{
  stage: Stage;
  handling?: Handling;
  /** Present officers, and all who ever investigated (they may not review, host or decide). */
  officers: readonly string[];
  everOfficers: readonly string[];
  /** All who judged it: approved, reviewed, hosted. They may not investigate it afterwards. */
  judges: readonly string[];
  recusals: Readonly<Record<string, Recusal>>;
}>;
