import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { filedCommand } from '../application.shape.js';
import { freeFor, mustBe } from '../authority.js';
import { exclude, resume } from './excluded-time.js';
import { excludedSteps, stepNames } from './review.events.js';
import { openStep } from './review.state.js';

const asks = { step: fields.oneOf(excludedSteps, { about: 'Step（环节）' }) };

/**
 * Begins a test, an inspection, an expert review. Its time does not count if the applicant was told
 * in writing; without the notice the clock keeps running (E7; LL 45).
 */
export const beginExcludedStep = filedCommand('BeginExcludedStep', {
  title: 'The step begins（环节开始）',
  at: 'excluded-steps/:step/begin',
  by: ['licence-reviewer'],
  asks,
  who: freeFor('review'),
  repeat: ({ step }, application) => openStep(application, step)?.begun !== undefined,
  late: (application, { step }) => openStep(application, step)?.noticedOn ?? application.acceptedOn,
  stage: (application) => mustBe(application, 'under-review'),
  rule: ({ step }, application, act, by) => {
    const begunOn = localDateOf(act.validAt);
    if (openStep(application, step)?.noticedOn === undefined)
      return [{ type: 'ExcludedStepBegun', data: { step, begunOn, by } }];
    const clocks = exclude(act, application, { step, from: begunOn });
    const data = { step, begunOn, excludedFrom: begunOn, by, clocks };
    return [{ type: 'ExcludedStepBegun', data }];
  },
});

export type BeginExcludedStep = MessageOf<typeof beginExcludedStep>;

/** Ends the step; the clock of the decision runs on from the next day. */
export const endExcludedStep = filedCommand('EndExcludedStep', {
  title: 'The step is over（环节结束）',
  at: 'excluded-steps/:step/end',
  by: ['licence-reviewer'],
  asks,
  who: freeFor('review'),
  repeat: ({ step }, { exclusions }) => exclusions[step]?.ended !== undefined,
  late: ({ exclusions }, { step }) => exclusions[step]?.begun,
  rule: ({ step }, application, act, by) => {
    const begun = application.exclusions[step]?.begun;
    if (begun === undefined)
      refuse(
        'step-not-begun',
        `The ${stepNames[step].en} has not begun（${stepNames[step].zh}尚未开始）.`,
        'LL 45',
      );
    const endedOn = localDateOf(act.validAt);
    if (endedOn < begun)
      refuse(
        'interval-backwards',
        'A step does not end before it begins（结束时间不得早于开始时间）.',
      );
    const clocks = resume(act, application, { step, to: endedOn });
    return [{ type: 'ExcludedStepEnded', data: { step, endedOn, by, clocks } }];
  },
});

export type EndExcludedStep = MessageOf<typeof endExcludedStep>;
