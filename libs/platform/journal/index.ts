import type { Settings } from '#platform/config';
import { PersonalData } from '#platform/privacy';
import { PostgresJournal } from './postgres-journal.js';

export { PostgresJournal } from './postgres-journal.js';

/** The journal of a process: kept where `JOURNAL_URL` says, and nowhere without it. */
export const journalFor = (settings: Settings): PostgresJournal | undefined => {
  const { JOURNAL_URL, DISTRICT } = settings;
  if (JOURNAL_URL === undefined) return undefined;
  const personalData = new PersonalData(settings);
  return new PostgresJournal(JOURNAL_URL, DISTRICT, (words) => personalData.markOf(words));
};
