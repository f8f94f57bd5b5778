import {
  type Act,
  deny,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
  roleNames,
} from '#domain/kernel';
import { nameOf } from '#domain/procedure';
import { filedCommand } from '../application.shape.js';
import {
  itemOf,
  mayServeAs,
  mustBe,
  mustBeApartFrom,
  mustBeFreeFor,
  mustHaveStage,
  ofOrgan,
} from '../authority.js';

/** 403 unless the registry knows this person in the role, in that organ, at this moment. */
export const mustServeAs = (
  act: Act,
  person: string,
  as: Readonly<{ role: Role; organ: string }>,
): void => {
  if (!mayServeAs(act, person, as))
    deny(
      'capacity-missing',
      `${nameOf(person, act)} is no ${as.role} of that organ now（${nameOf(person, act)}现非该机关${roleNames[as.role]}）.`,
      'WHO-1',
    );
};

/** Gives the file to a reviewer who never had a part in its intake (LIC-S8; LL 34). */
export const assignReviewer = filedCommand('AssignReviewer', {
  title: 'Give the file to a reviewer（分派审查员）',
  at: 'reviewer',
  by: ['licence-approver', 'head-of-organ', 'principal-head'],
  asks: { reviewer: fields.id({ about: 'Reviewer（审查员）' }) },
  who: (application, act) => {
    const by = ofOrgan(application, act);
    mustBeApartFrom(application, ['intake'], by, act);
    return by;
  },
  repeat: ({ reviewer }, { status, holder }) =>
    status === 'under-review' && holder.review === reviewer,
  stage: (application) => {
    mustHaveStage(itemOf(application), 'review');
    // Of what is over nothing is handed over either: that is said first.
    mustBe(application, 'accepted', 'under-review');
    if (application.holder.review !== undefined)
      refuse(
        'reviewer-assigned',
        '已分派审查员，如需更换请办理移交（there is a reviewer already: hand the file over instead）.',
      );
  },
  rule: ({ reviewer }, application, act, assignedBy) => {
    mustBeFreeFor(application, 'review', reviewer, act);
    mustServeAs(act, reviewer, { role: 'licence-reviewer', organ: application.received.organ });
    const assignedOn = localDateOf(act.validAt);
    return [{ type: 'ReviewerAssigned', data: { reviewer, assignedBy, assignedOn } }];
  },
});

export type AssignReviewer = MessageOf<typeof assignReviewer>;
