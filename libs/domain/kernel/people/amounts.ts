import type { Label } from '../values/label.js';
import type { Fen } from '../values/money.js';
import type { LocalDate } from '../time/instant.js';
import type { Law } from './law.js';

/** One amount of a matter, by its name: `加处罚款`, in fen. */
export type Amount = Label & Readonly<{ fen: Fen }>;

/** The day that amounts are reckoned for, and the law that they are reckoned by. */
export type Reckoned = Readonly<{ on: LocalDate; law: Law }>;

/**
 * What is owed, paid and open in a matter at the end of a day（金额）, from its state and the law
 * alone, so that anybody who has both reckons the same.
 */
export type AmountsOf<S> = (state: S, at: Reckoned) => readonly Amount[];
