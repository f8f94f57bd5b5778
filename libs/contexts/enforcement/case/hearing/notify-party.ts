import { caseCommand } from '../said/case.command.js';
import { penaltyItem, discretion } from '../said/case.shapes.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, same, type MessageOf, fields } from '#domain/kernel';
import { namesStep } from '../investigation/conclude-investigation.js';
import { actsOf, headOfCase } from '../duties.js';
import { lawfulPenalty } from '../penalty/choice-of-law.js';
import { papersOf, forms } from '../papers.js';
import { confiscationOf, fineOf, soundProposal } from '../penalty/proposals.js';
import { identityKnown } from '../intake/party-identified.js';
import { drawUp } from '#domain/procedure';
import { undecided } from '../stages.js';
import { notFinedBeside } from '../transfer/who-transfers.js';
import { hearingCauses } from '../penalty/thresholds.js';

const { part, parts, text, texts } = fields;

/**
 * Tells the party what is intended, why, on what basis, and its rights (行政处罚告知), with the
 * right to a hearing when the intention is heavy enough (听证告知). Another intention afterwards
 * needs another notice, which gives all rights anew (E20).
 */
export const notifyParty = caseCommand('NotifyParty', {
  title: 'Notify the party of what is intended（处罚告知）',
  at: 'notice',
  by: heads,
  asks: {
    facts: text({ about: 'Facts（违法事实）', max: 20_000 }),
    evidence: texts({ about: 'Records it rests on（证据）' }),
    basis: texts({ about: 'Legal basis（处罚依据）' }),
    items: parts(penaltyItem, { about: 'What is proposed, act by act（拟处罚内容）', max: 50 }),
    discretion: part(discretion, { about: 'Discretion（裁量情况）' }),
  },
  who: (state, act, { items }) => {
    const party = state.filed?.party;
    return headOfCase(state, act, party && { fine: { party, fen: fineOf(items) } });
  },
  repeat: (asked, state) => state.stage === 'notified' && same(state.round?.notice.proposal, asked),
  stage: (state) => {
    undecided(state);
    if (state.stage === 'open')
      refuse(
        'investigation-not-concluded',
        'Conclude the investigation first（须先调查终结）.',
        'PL 57',
      );
  },
  rule: (asked, state, act, by) => {
    const { party } = undecided(state);
    identityKnown(party);
    if (asked.items.length === 0)
      refuse('nothing-intended', 'No penalty, nothing to give notice of（无拟处罚内容）.', 'PL 44');
    notFinedBeside(asked.items, state);
    soundProposal(asked, state, act);
    const notifiedOn = localDateOf(act.now);
    const fining = { party, acts: actsOf(state), on: notifiedOn, law: act.law };
    lawfulPenalty({ items: asked.items, ...fining });
    namesStep(asked.discretion);
    const causes = hearingCauses(asked.items, party, act);
    const { facts, basis, items, evidence } = asked;
    const rights = ['陈述', '申辩'];
    const intention = { party, facts, evidence, basis, items, notifiedOn, rights };
    const notice = [forms.notice, intention] as const;
    const hearing = [forms.hearingRight, { ...intention, rights: ['听证'], causes }] as const;
    return [
      {
        type: 'PartyNotified',
        data: {
          proposal: asked,
          fineFen: fineOf(items),
          confiscationFen: confiscationOf(items),
          hearingRight: causes.length > 0,
          hearingCauses: causes,
          notifiedOn,
          notifiedAt: act.now,
          by,
          documents: drawUp(papersOf(state), act, notice, ...(causes.length > 0 ? [hearing] : [])),
        },
      },
    ];
  },
});

export type NotifyParty = MessageOf<typeof notifyParty>;
