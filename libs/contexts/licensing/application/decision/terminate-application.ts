import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { drawUp, voided } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { filedCommand, renewsOf } from '../application.shape.js';
import { holderOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { terminationCauses } from './decision.events.js';
import { isOfMatter } from '../../desk/serving.js';

/** Ends a procedure that has lost its applicant or its object (LIC-S16). */
export const terminateApplication = filedCommand('TerminateApplication', {
  title: 'End a procedure that lost its applicant or object（终止审查）',
  at: 'termination',
  by: ['licence-approver'],
  asks: { cause: fields.oneOf(terminationCauses, { about: 'Cause（终止原因）' }) },
  who: holderOf('approval'),
  repeat: (_, { status }) => status === 'terminated',
  stage: (application) =>
    mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed'),
  rule: ({ cause }, application, act, by) => [
    {
      type: 'ApplicationTerminated',
      data: {
        cause,
        by,
        terminatedOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        documents: drawUp(papersOf(application, act), act, [forms.terminated, { cause }]),
        clocks: voided(application, act.validAt, 'terminated（终止审查）', isOfMatter),
      },
    },
  ],
});

export type TerminateApplication = MessageOf<typeof terminateApplication>;
