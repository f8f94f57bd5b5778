import { type Act, type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mayServeAs, mustBe, mustBeFreeFor, mustHaveStage } from '../authority.js';
import type { ReviewerAssigned } from './review.events.js';

export type AssignReviewer = Command<'AssignReviewer', { reviewer: string }>;

/** 403 unless the registry knows this person in the role, in that organ, at this moment. */
export const mustServeAs = (
  act: Act,
  person: string,
  as: Readonly<{ role: string; organ: string }>,
): void => {
  if (!mayServeAs(act, person, as))
    deny(
      'capacity-missing',
      `${person} is no ${as.role} of that organ（岗位资格） at this moment.`,
    );
};

/** Gives the file to a reviewer who never had a part in its intake (LIC-S8; LL 34). */
export const assignReviewer: Decide<AssignReviewer, Application, ReviewerAssigned> = (
  { reviewer },
  state,
  act,
) => {
  const application = filed(state);
  const { organ } = application.received;
  const assignedBy = personOf(act, organ, 'licence-approver', 'head-of-organ').id;
  mustHaveStage(itemOf(application), 'review');
  if (application.status === 'under-review' && application.holder.review === reviewer) return [];
  if (application.holder.review !== undefined)
    refuse(
      'reviewer-assigned',
      'There is a reviewer（审查员） already: hand the file over instead.',
    );
  mustBe(application, 'accepted', 'under-review');
  mustBeFreeFor(application, 'review', reviewer);
  mustServeAs(act, reviewer, { role: 'licence-reviewer', organ });
  return [
    {
      type: 'ReviewerAssigned',
      data: { reviewer, assignedBy, assignedOn: localDateOf(act.validAt) },
    },
  ];
};
