import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { Discussion } from './decision.events.js';
import { reviewPassed } from './decision-guards.js';
import { headOfCase, leads, recusedIn } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import { partyHeard } from '../hearing/party-heard.js';
import type { Case } from '../case.state.js';
import { madeNow, notRecused } from '#domain/procedure';
import { undecided } from '../stages.js';

export type DiscussCollectively = Command<'DiscussCollectively', Discussion>;

/** The leading persons discuss a complex or heavy case together (集体讨论), after legal review. They may send it back. */
export const discussCollectively: Decide<DiscussCollectively, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  if (same(state.discussed?.discussion, asked)) return [];
  undecided(state);
  madeNow(act);
  const by = headOfCase(state, act);
  partyHeard(state, act);
  reviewPassed(state);
  const attendees = new Set(asked.attendees);
  const leading = [...attendees].filter((one) => leads(one, act));
  if (!attendees.has(by) || leading.length < 2)
    refuse(
      'not-collective',
      'The head discusses it with other leading persons (负责人).',
      'PL 57',
      'ENF-CD',
    );
  for (const one of attendees) notRecused(recusedIn(state), one);
  const discussedOn = localDateOf(act.now);
  return [
    {
      type: 'CollectivelyDiscussed',
      data: {
        discussion: asked,
        discussedOn,
        by,
        documents: drawUp(state, act, [paper.discussion, { ...asked, discussedOn }]),
      },
    },
  ];
};
