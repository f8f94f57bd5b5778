import { type Command, type Decide, localDateOf, own, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { headOfCase } from '../duties.js';
import type { RecusedActsReview } from './investigation.events.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { undecided } from '../stages.js';

export type ReviewRecusedActs = Command<'ReviewRecusedActs', RecusedActsReview>;

/** The head looks again at what a recused person did (E17): records that are discarded are no evidence any more. */
export const reviewRecusedActs: Decide<ReviewRecusedActs, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  const recusal = own(state.recusals, asked.officer);
  if (again(recusal?.review, asked, 'acts-already-reviewed')) return [];
  undecided(state);
  const by = headOfCase(state, act);
  const toReview = recusal?.toReview ?? [];
  if (toReview.length === 0)
    refuse('nothing-to-review', 'No act of a recused person waits for review.', 'PL 43');
  if (asked.discarded.some((id) => !toReview.includes(id)))
    refuse('not-to-review', 'Only acts of the recused person are discarded here.', 'PL 43');
  return [
    {
      type: 'RecusedActsReviewed',
      data: { review: asked, reviewedOn: localDateOf(act.now), by },
    },
  ];
};
