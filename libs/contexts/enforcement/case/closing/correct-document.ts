import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { type Act, holds, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { notInvestigator } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { headOfOrgan } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { onlyASlip } from '../correcting/only-a-slip.js';

const { paperNumber, text } = fields;

const byHeadOrArchivist = (state: Case, act: Act): string => {
  const { actor } = act;
  const own = actor.kind === 'person' && actor.capacity.organ === state.filed?.organ;
  if (state.archived && own && holds(actor, 'archivist')) {
    notInvestigator(state, actor.id, act, 'DOC-6');
    return actor.id;
  }
  return headOfOrgan(state, act);
};

/**
 * 更正. A signed document is never changed: a new one cites it and says what is right (DOC-6, E36).
 * It is the only thing that may be added to an archived file. It corrects slips of the pen: amount,
 * days, basis, kind of penalty and party take change, revocation or the correction of the fact.
 */
export const correctDocument = caseCommand('CorrectDocument', {
  title: 'Correct a document by a new one（文书更正）',
  at: 'document-corrections',
  by: [...heads, 'archivist'],
  asks: {
    corrects: paperNumber({ about: 'Number of the document（被更正文书文号）', max: 100 }),
    wrong: text({ about: 'What it says（原内容）' }),
    right: text({ about: 'What it should say（更正内容）' }),
    reasons: text({ about: 'Reasons（更正理由）', called: 'reason' }),
  },
  afterArchive: true,
  who: byHeadOrArchivist,
  repeat: (asked, state) => state.corrections.some((correction) => alreadySo(correction, asked)),
  rule: (asked, state, act, correctedBy) => {
    const { corrects, wrong, right, reasons } = asked;
    if (!state.numbers.includes(corrects))
      refuse(
        'document-unknown',
        `The case has no document ${corrects}（本案没有文书 ${corrects}）.`,
        'DOC-6',
      );
    if (wrong === right || wrong.trim() === '')
      refuse(
        'nothing-to-correct',
        'Say what is wrong and what is right（请写明误写内容和正确内容）.',
        'DOC-6',
      );
    onlyASlip({ wrong, right }, state.filed?.party.name ?? '');
    const correctedOn = localDateOf(act.validAt);
    const content = { corrects, wrong, right, reasons, correctedOn };
    const documents = drawUp(papersOf(state), act, [forms.correction, content]);
    return [
      {
        type: 'DocumentCorrected',
        data: { corrects, wrong, right, reasons, correctedOn, correctedBy, documents },
      },
    ];
  },
});

export type CorrectDocument = MessageOf<typeof correctDocument>;
