import type { PersonalData } from '#platform/privacy';

type Keyed = Pick<PersonalData, 'markOf'>;

/**
 * The word that opens somebody's calendar: it follows from the person, from how often it was
 * opened, and from a key of the installation, so that it is kept nowhere and nobody can guess it.
 */
export const feedWordOf = (personalData: Keyed, person: string, nth: number): string =>
  personalData.markOf(`calendar of ${person} ${nth}`);

/** What is kept of a word: its keyed mark. */
export const wordMarkOf = (personalData: Keyed, word: string): string =>
  personalData.markOf(`calendar word ${word.trim()}`);
