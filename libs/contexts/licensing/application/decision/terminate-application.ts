import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { voidAll } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { type Application, filed, renewsOf } from '../application.shape.js';
import { mustBe, mustHold } from '../authority.js';
import type { ApplicationTerminated, TerminationCause } from './decision.events.js';
import { paper } from '../papers.js';

export type TerminateApplication = Command<'TerminateApplication', { cause: TerminationCause }>;

/** Ends a procedure that has lost its applicant or its object (LIC-S16). */
export const terminateApplication: Decide<
  TerminateApplication,
  Application,
  ApplicationTerminated
> = ({ cause }, state, act) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-approver').id;
  if (application.status === 'terminated') return [];
  mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed');
  mustHold(application, 'approval', by);
  const documents = [paper(application, act, forms.terminated, { cause })];
  const clocks = voidAll(application.clocks, act.validAt);
  const terminatedOn = localDateOf(act.validAt);
  const renews = renewsOf(application);
  const data = { cause, by, terminatedOn, renews, documents, clocks };
  return [{ type: 'ApplicationTerminated', data }];
};
