import type { FineReserved } from './fined-act.events.js';

/** Which case fines the act, if any. */
export type FinedAct = Readonly<{ held?: FineReserved['data'] }>;
