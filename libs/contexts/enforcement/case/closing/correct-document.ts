import { type Act, type Command, type Decide, holds, localDateOf, refuse } from '#domain/kernel';
import { drawUp, paper } from '../papers.js';
import { alreadySo, madeNow } from '#domain/procedure';
import { headOfOrgan, archivistOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

/** `corrects` is the number of the document; `wrong` and `right` are the words in it. */
export type CorrectDocument = Command<
  'CorrectDocument',
  { corrects: string; wrong: string; right: string; reasons: string }
>;

const byHeadOrArchivist = (state: Case, act: Act): string => {
  const archivist = state.archived && holds(act.actor, 'archivist');
  return archivist ? archivistOf(state, act) : headOfOrgan(state, act);
};

/**
 * 更正. A signed document is never changed: a new one cites it and says what is right (DOC-6, E36). It is the only thing
 * that may be added to an archived file. It corrects slips, not the penalty: that takes change or revocation.
 */
export const correctDocument: Decide<CorrectDocument, Case, CaseEvent> = (asked, state, act) => {
  const correctedBy = byHeadOrArchivist(state, act);
  if (state.corrections.some((correction) => alreadySo(correction, asked))) return [];
  madeNow(act);
  const { corrects, wrong, right, reasons } = asked;
  if (!state.numbers.includes(corrects))
    refuse('document-unknown', `The case has no document ${corrects}（无此文书）.`, 'DOC-6');
  if (wrong === right || wrong.trim() === '')
    refuse('nothing-to-correct', 'Say what is wrong and what is right（更正内容）.', 'DOC-6');
  const correctedOn = localDateOf(act.validAt);
  const content = { corrects, wrong, right, reasons, correctedOn };
  const documents = drawUp(state, act, [paper.correction, content]);
  return [
    {
      type: 'DocumentCorrected',
      data: { corrects, wrong, right, reasons, correctedOn, correctedBy, documents },
    },
  ];
};
