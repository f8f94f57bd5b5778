import { drawUp, samePerson } from '#domain/procedure';
import { type Act, deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { heads } from '../../desk/roles.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { mustBe, ofOrgan } from '../authority.js';
import { papersOf } from '../papers.js';
import { exclude } from './excluded-time.js';
import { type ExcludedStep, type ExcludedStepBegun, excludedSteps } from './review.events.js';

/** A step that began before its notice is excluded only from the day of the notice. */
const alreadyRunning = (
  application: Filed,
  step: ExcludedStep,
  act: Act,
): readonly ExcludedStepBegun[] => {
  const running = application.exclusions[step];
  if (running?.begun === undefined || running.ended !== undefined) return [];
  const { begun: begunOn, begunBy, proposedBy } = running;
  const excludedFrom = localDateOf(act.validAt);
  const clocks = exclude(act, application, { step, from: excludedFrom });
  const data = { step, begunOn, excludedFrom, by: begunBy ?? proposedBy, clocks };
  return [{ type: 'ExcludedStepBegun', data }];
};

/**
 * The head approves, and the applicant is told in writing how much time is needed: only then it
 * stops counting (LL 45).
 */
export const approveExclusion = filedCommand('ApproveExclusion', {
  title: 'Approve it and tell the applicant in writing（批准并书面告知）',
  at: 'excluded-steps/:step/notice',
  by: heads,
  asks: { step: fields.oneOf(excludedSteps, { about: 'Step（环节）' }) },
  who: (application, act, { step }) => {
    const by = ofOrgan(application, act);
    const proposer = application.exclusions[step]?.proposedBy;
    if (proposer && samePerson(proposer, by, act))
      deny(
        'own-proposal',
        'Nobody approves his own proposal（提出建议的人不得自行批准）.',
        'LIC-S10',
      );
    return by;
  },
  repeat: ({ step }, { exclusions }) => exclusions[step]?.noticedOn !== undefined,
  stage: (application, _, { step }) => {
    if (!application.exclusions[step]?.proposedBy)
      refuse(
        'exclusion-not-proposed',
        'The reviewer has not proposed it（审查员尚未提出该项建议）.',
        'LL 45',
      );
    mustBe(application, 'under-review');
  },
  rule: ({ step }, application, act, by) => {
    const noticedOn = localDateOf(act.validAt);
    const documents = drawUp(papersOf(application, act), act, [
      forms.period,
      { step, ...application.exclusions[step]?.proposed, law: 'LL 45', noticedOn },
    ]);
    return [
      { type: 'ExclusionApproved', data: { step, by, noticedOn, documents } },
      ...alreadyRunning(application, step, act),
    ];
  },
});

export type ApproveExclusion = MessageOf<typeof approveExclusion>;
