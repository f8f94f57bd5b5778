import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { reactionOr } from '../../desk/authority.js';
import { stop } from '../../desk/clocks.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe } from '../authority.js';
import type { ResultPublished } from '../decision/decision.events.js';

export type PublishResult = Command<'PublishResult', { place: string }>;

/** Records that the result is public (双公示) (LIC-D17; OGI 20(5), 26). */
export const publishResult: Decide<PublishResult, Application, ResultPublished> = (
  { place },
  state,
  act,
) => {
  const application = filed(state);
  reactionOr(act, 'licence-approver', 'certificate-clerk', 'intake-clerk');
  if (application.published) return [];
  mustBe(application, 'approved', 'issued', 'refused');
  const { publication } = itemOf(application);
  return [
    {
      type: 'ResultPublished',
      data: {
        place,
        publishedOn: localDateOf(act.validAt),
        clocks: stop(application.clocks, publication ? [publication.clock] : [], act.validAt),
      },
    },
  ];
};
