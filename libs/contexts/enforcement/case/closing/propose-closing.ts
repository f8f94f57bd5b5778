import { caseCommand } from '../said/case.command.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { notClosed } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';
import { readyToClose } from './ready-to-close.js';

const { text, texts } = fields;

/**
 * 申请结案. The officers report how the case ended and draw up the form for the head. Nothing may
 * be left to do.
 */
export const proposeClosing = caseCommand('ProposeClosing', {
  title: 'Apply for closing（结案申请）',
  at: 'closing-application',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    summary: text({ about: 'Summary（结案摘要）', max: 20_000 }),
  },
  who: (state, act, asked) => pairOf(state, asked.officers, act),
  repeat: (asked, state) => alreadySo(state.proposed, asked),
  rule: (asked, state, act) => {
    notClosed(state);
    const way = readyToClose(state, act);
    const { summary, officers } = asked;
    const proposedOn = localDateOf(act.validAt);
    const content = { party: state.filed?.party.name, way, summary, officers, proposedOn };
    if (!state.filed)
      refuse('case-not-filed', 'The case is not filed（案件尚未立案）.', 'PL 54', 'ENF-S1');
    const documents = drawUp(papersOf(state), act, [forms.closing, content]);
    return [{ type: 'ClosingProposed', data: { summary, proposedOn, officers, documents } }];
  },
});

export type ProposeClosing = MessageOf<typeof proposeClosing>;
