import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { namesStep } from '../investigation/conclude-investigation.js';
import { headOfCase } from '../duties.js';
import type { Proposal } from '../investigation/investigation.events.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { confiscationOf, fineOf, soundProposal } from '../decision/proposals.js';
import { madeNow, numbering, undecided } from '../stages.js';
import { hearingCauses } from '../decision/thresholds.js';

/** What the head intends: the officers' proposal, or another. */
export type NotifyParty = Command<'NotifyParty', Proposal>;

/**
 * Tells the party what is intended, why, on what basis, and its rights (行政处罚告知), with the right to a hearing when the
 * intention is heavy enough (听证告知). Another intention afterwards needs another notice, which gives all rights anew (E20).
 */
export const notifyParty: Decide<NotifyParty, Procedure, ProcedureEvent> = (asked, state, act) => {
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
          causes.length > 0
            ? issue(numbering(state), notice, hearing)
            : issue(numbering(state), notice),
      },
    },
  ];
};
