import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, type MessageOf, fields } from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { notClosed, penaltyOf } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';

const { flag, text, texts } = fields;

/**
 * 整改复查. Two officers look whether what was ordered has been corrected and sign the opinion (PL
 * 28, ENF-R10).
 */
export const reviewCorrection = caseCommand('ReviewCorrection', {
  title: 'Inspect what was to be corrected（整改复查）',
  at: 'correction-review',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    corrected: flag({ about: 'Corrected（已整改）' }),
    findings: text({ about: 'Findings（复查情况）', max: 20_000 }),
  },
  who: (state, act, asked) => pairOf(state, asked.officers, act),
  // Each inspection is a fact of its day: daily penalties rest on repeated ones (WSL 112).
  repeat: (asked, state, act) =>
    alreadySo(state.correction, { ...asked, reviewedOn: localDateOf(act.validAt) }),
  late: since.decided,
  rule: (asked, state, act) => {
    notClosed(state);
    const { filed } = penaltyOf(state);
    const { corrected, findings, officers } = asked;
    const reviewedOn = localDateOf(act.validAt);
    const content = { party: filed.party.name, corrected, findings, officers, reviewedOn };
    const documents = drawUp(papersOf(state), act, [forms.reInspection, content]);
    return [
      {
        type: 'CorrectionReviewed',
        data: { corrected, findings, reviewedOn, officers, documents },
      },
    ];
  },
});

export type ReviewCorrection = MessageOf<typeof reviewCorrection>;
