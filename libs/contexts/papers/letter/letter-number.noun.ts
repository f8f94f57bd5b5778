import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/**
 * What one letter bears: a number of the office’s register（发文字号）, which organs with one
 * prefix share, or, without one, what it says on its day in the name of its organ.
 */
export type LetterNumber = Readonly<{ number: string } | { organ: string; says: string }>;

/** One letter under one number, and the same words once a day: nobody sends a letter twice. */
export const letterNumberNoun = plainName<LetterNumber>({
  category: 'papersLetterNumber',
  title: 'Number of a letter（发文字号）',
  taken: ({ matter, details }) =>
    'number' in details
      ? refuse(
          'letter-number-taken',
          `${details.number} is the number of another letter, ${matter}（发文字号 ${details.number} 已用于另一函件，编号 ${matter}）.`,
          'DOC-1',
        )
      : refuse(
          'letter-sent-already',
          `The same letter went out that day as ${matter}; a further one has a number of its own（同一内容的函件当日已制发，编号 ${matter}；确需另发的，请另编发文字号）.`,
          'DOC-1',
        ),
});
