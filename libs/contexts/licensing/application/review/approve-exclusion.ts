import { type Act, type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { mustBe } from '../authority.js';
import { paper } from '../papers.js';
import type { ExcludedStep, ExcludedStepBegun, ExclusionApproved } from './review.events.js';
import { exclude } from './run-excluded-step.js';

export type ApproveExclusion = Command<'ApproveExclusion', { step: ExcludedStep }>;

/** A step that began before its notice is excluded only from the day of the notice. */
const alreadyRunning = (
  application: Filed,
  step: ExcludedStep,
  act: Act,
): readonly ExcludedStepBegun[] => {
  const running = application.exclusions[step];
  if (running?.begun === undefined || running.ended !== undefined) return [];
  const { begun, begunBy, proposedBy } = running;
  const from = localDateOf(act.validAt);
  return [
    {
      type: 'ExcludedStepBegun',
      data: {
        step,
        begunOn: begun,
        excludedFrom: from,
        by: begunBy ?? proposedBy,
        clocks: exclude(act, application, { step, from }),
      },
    },
  ];
};

/** The head approves, and the applicant is told in writing how much time is needed: only then it stops counting (LL 45). */
export const approveExclusion: Decide<
  ApproveExclusion,
  Application,
  ExclusionApproved | ExcludedStepBegun
> = ({ step }, state, act) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'head-of-organ', 'principal-head').id;
  const exclusion = application.exclusions[step];
  if (exclusion?.noticedOn !== undefined) return [];
  if (!exclusion || exclusion.proposedBy === '')
    refuse('exclusion-not-proposed', 'The reviewer has not proposed it（未提出）.', 'LL 45');
  if (exclusion.proposedBy === by)
    deny('own-proposal', 'Nobody approves his own proposal（不得自批）.', 'LIC-S10');
  mustBe(application, 'under-review');
  const noticedOn = localDateOf(act.validAt);
  const documents = [paper(application, act, forms.period, { step, law: 'LL 45', noticedOn })];
  return [
    { type: 'ExclusionApproved', data: { step, by, noticedOn, documents } },
    ...alreadyRunning(application, step, act),
  ];
};
