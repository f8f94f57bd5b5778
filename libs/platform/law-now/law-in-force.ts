import type { EventLog } from '#platform/log';
import type { LawBook } from '#domain/law';
import { LiveLaw } from './live-law.js';
import { overridesIn } from './overrides-file.js';

/**
 * The law as the log has it at this moment（现行法律与日历）, read once, for a command that
 * records and ends: with every notice entered and every setting confirmed. Rejects at the first
 * trouble with the store, and where LAW_OVERRIDES_FILE is not sound: nobody records under another
 * law than the stack's.
 */
export const lawInForce = async (
  log: EventLog,
  district: string,
  overridesFile?: string,
): Promise<LawBook> => {
  const overrides = overridesIn(overridesFile, district);
  let failed: (error: unknown) => void = () => undefined;
  const trouble = new Promise<never>((_, reject) => (failed = reject));
  trouble.catch(() => undefined);
  const law = new LiveLaw(log, { district, overrides }, failed);
  try {
    await Promise.race([law.ready, trouble]);
    return law.current();
  } finally {
    await law.stop();
  }
};
