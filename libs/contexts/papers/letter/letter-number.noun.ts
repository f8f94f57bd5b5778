import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/** A number of the office’s register（发文字号）, in the series of the organ that wrote it. */
export type LetterNumber = Readonly<{ organ: string; number: string }>;

/** One letter under one number: whoever holds a letter finds it by that. */
export const letterNumberNoun = plainName<LetterNumber>({
  category: 'papersLetterNumber',
  title: 'Number of a letter（发文字号）',
  taken: ({ matter, details }) =>
    refuse(
      'letter-number-taken',
      `${details.number} is the number of another letter, ${matter}（发文字号 ${details.number} 已用于另一函件，编号 ${matter}）.`,
      'DOC-1',
    ),
});
