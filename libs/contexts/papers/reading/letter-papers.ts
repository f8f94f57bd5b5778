import { issuing } from '#platform/papers';
import { readers } from '../http/readers.js';
import { letterNoun } from '../letter/letter.noun.js';

/** Letters by forms of the district are set as all papers are. */
export const letterPapers = issuing(
  letterNoun,
  { types: ['LetterIssued'], by: readers },
  ({ issued }) => issued && { organ: issued.organ, ...(issued.about && { about: issued.about }) },
);
