import { type Act, type LocalDate, localDateOf, refuse } from '#domain/kernel';
import type { Fact } from '#domain/procedure';
import type { CandidateConfirmed } from '../listing.events.js';
import { rules } from '../listing.law.js';
import { type Known, undecided } from '../listing.state.js';
import { triggersOn } from '../regimes.js';
import type { SubjectNotified } from './deciding.events.js';

/** Confirmed by an officer, and still to be decided. */
export const confirmedOf = (listing: Known): Fact<CandidateConfirmed> => {
  undecided(listing);
  return (
    listing.confirmed ??
    refuse('not-confirmed', 'An officer confirms the candidate first（须先确认线索）.', 'BLK-S1')
  );
};

/** The notice, and the day on which it reached the subject. */
export const toldOf = (
  listing: Known,
): Readonly<{ notified: Fact<SubjectNotified>; servedOn: LocalDate }> => {
  confirmedOf(listing);
  const { notified, noticeServed } = listing;
  if (!notified || !noticeServed)
    return refuse(
      'not-told',
      'The subject is told first, and the notice served（须先告知并送达）.',
      'BLK-S2',
      'M11-9',
    );
  return { notified, servedOn: noticeServed.servedOn };
};

/** The days for words are over, or the subject spoke or waived in writing (BLK-S4, BLK-D14). */
export const wordsAreOver = (listing: Known, act: Act): void => {
  toldOf(listing);
  const running = listing.clocks[rules.words];
  if (listing.heard.length > 0 || !running || running.set.due < act.now) return;
  refuse(
    'words-still-open',
    `陈述申辩期至 ${running.set.dueDate}（the subject may speak until ${running.set.dueDate}）.`,
    rules.words,
    'M11-9',
  );
};

/** A reviewer who had no hand in it agreed, after the last words (BLK-S4). */
export const reviewed = ({ review }: Known): void => {
  if (review?.passed !== true)
    refuse('not-reviewed', 'Legal review passes it first（须先通过法制审核）.', 'BLK-S4');
};

/** What the trigger says, in the words of its rule. */
export const wordsOf = (code: string, act: Act): string =>
  triggersOn(localDateOf(act.now), act).find((one) => one.code === code)?.zh ?? code;
