import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { type Application, filed } from '../application.shape.js';
import { mustBe, mustHold } from '../authority.js';
import type { ExcludedStep, ExclusionProposed } from './review.events.js';

export type ProposeExclusion = Command<
  'ProposeExclusion',
  { step: ExcludedStep; reason: string; needed: string }
>;

/** The reviewer asks that the time of a hearing, test or expert review be left out of the period (LIC-S10; LL 45). */
export const proposeExclusion: Decide<ProposeExclusion, Application, ExclusionProposed> = (
  { step, reason, needed },
  state,
  act,
) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-reviewer').id;
  if (application.exclusions[step]) return [];
  mustBe(application, 'under-review');
  mustHold(application, 'review', by);
  if (needed.trim() === '')
    refuse('needed-time-missing', 'Say how much time is needed（所需时间）.', 'LL 45');
  return [
    {
      type: 'ExclusionProposed',
      data: { step, reason, needed, by, proposedOn: localDateOf(act.validAt) },
    },
  ];
};
