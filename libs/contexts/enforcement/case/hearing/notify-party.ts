import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { namesStep } from '../investigation/conclude-investigation.js';
import { headOfCase } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { confiscationOf, fineOf, soundProposal } from '../penalty/proposals.js';
import { madeNow } from '#domain/procedure';
import { undecided } from '../stages.js';
import { hearingCauses } from '../penalty/thresholds.js';
import type { Proposal } from '../penalty/proposal.events.js';

/** What the head intends: the officers' proposal, or another. */
export type NotifyParty = Command<'NotifyParty', Proposal>;

/**
 * Tells the party what is intended, why, on what basis, and its rights (行政处罚告知), with the right to a hearing when the
 * intention is heavy enough (听证告知). Another intention afterwards needs another notice, which gives all rights anew (E20).
 */
export const notifyParty: Decide<NotifyParty, Case, CaseEvent> = (asked, state, act) => {
  if (state.stage === 'notified' && same(state.round?.notice.proposal, asked)) return [];
  const { party } = undecided(state);
  if (state.stage === 'open')
    refuse('investigation-not-concluded', 'Conclude the investigation first.', 'PL 57');
  madeNow(act);
  const fineFen = fineOf(asked.items);
  const by = headOfCase(state, act, { fine: { party, fen: fineFen } });
  if (asked.items.length === 0)
    refuse('nothing-intended', 'Without a penalty there is nothing to give notice of.', 'PL 44');
  soundProposal(asked, state);
  namesStep(asked.discretion);
  const causes = hearingCauses(asked.items, party, act);
  const notifiedOn = localDateOf(act.now);
  const { facts, basis, items, evidence } = asked;
  const intention = { party, facts, evidence, basis, items, notifiedOn, rights: ['陈述', '申辩'] };
  const notice = [paper.notice, intention] as const;
  const hearing = [paper.hearingRight, { ...intention, rights: ['听证'], causes }] as const;
  return [
    {
      type: 'PartyNotified',
      data: {
        proposal: asked,
        fineFen,
        confiscationFen: confiscationOf(items),
        hearingRight: causes.length > 0,
        hearingCauses: causes,
        notifiedOn,
        by,
        documents:
          causes.length > 0 ? drawUp(state, act, notice, hearing) : drawUp(state, act, notice),
      },
    },
  ];
};
