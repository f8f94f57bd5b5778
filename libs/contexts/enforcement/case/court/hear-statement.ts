import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { drawUp, alreadySo } from '#domain/procedure';
import { papersOf, forms } from '../papers.js';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';

const { flag, narrative, text, texts } = fields;

/**
 * 陈述申辩. What the party says against the demand is recorded, reviewed and answered; sound
 * reasons are adopted (CL 36).
 */
export const hearStatement = caseCommand('HearStatement', {
  title: 'Hear the party on the demand（听取催告陈述申辩）',
  at: 'statement',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    statement: narrative(text({ about: 'What the party said（陈述申辩意见）', max: 20_000 })),
    adopted: flag({ about: 'Adopted（采纳）' }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act, asked) => pairOf(state, asked.officers, act),
  repeat: (asked, state) => alreadySo(state.court.statement, asked),
  late: since.demanded,
  rule: (asked, state, act) => {
    notClosed(state);
    const { filed } = servedPenalty(state);
    if (!state.court.demand)
      refuse(
        'not-demanded',
        'No demand was issued（尚未催告，没有可听取的陈述）.',
        'CL 36',
        'ENF-S16',
      );
    const { statement, adopted, reasons, officers } = asked;
    if (reasons.trim() === '')
      refuse('reasons-missing', 'Say why it is adopted or not（是否采纳的理由）.', 'CL 36');
    const heardOn = localDateOf(act.validAt);
    const content = { party: filed.party.name, statement, adopted, reasons, heardOn };
    const documents = drawUp(papersOf(state), act, [forms.defence, content]);
    return [
      {
        type: 'StatementHeard',
        data: { statement, adopted, reasons, heardOn, officers, documents },
      },
    ];
  },
});

export type HearStatement = MessageOf<typeof hearStatement>;
