import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again } from '#domain/procedure';
import { filedCommand } from '../application.shape.js';
import { holderOf, mustBe } from '../authority.js';
import { excludedSteps } from './review.events.js';
import { openStep } from './review.state.js';

const { oneOf, text } = fields;

/**
 * The reviewer asks that the time of a hearing, test or expert review be left out of the period
 * (LIC-S10; LL 45). When one of a kind is over, another may follow; one that began without it is
 * still proposed.
 */
export const proposeExclusion = filedCommand('ProposeExclusion', {
  title: 'Propose that the time of a step not count（提出不计入期限）',
  at: 'excluded-steps',
  by: ['licence-reviewer'],
  asks: {
    step: oneOf(excludedSteps, { about: 'Step（环节）' }),
    reason: text({ about: 'Why it is needed（理由）' }),
    needed: text({ about: 'How much time it takes（所需时间）', max: 200 }),
  },
  who: holderOf('review'),
  repeat: ({ step, reason, needed }, application) => {
    const open = openStep(application, step);
    return open?.proposedBy ? again(open.proposed, { reason, needed }, 'exclusion-open') : false;
  },
  stage: (application) => mustBe(application, 'under-review'),
  rule: ({ step, reason, needed }, _, act, by) => {
    if (needed.trim() === '')
      refuse('needed-time-missing', 'Say how much time is needed（请写明所需时间）.', 'LL 45');
    const proposedOn = localDateOf(act.validAt);
    return [{ type: 'ExclusionProposed', data: { step, reason, needed, by, proposedOn } }];
  },
});

export type ProposeExclusion = MessageOf<typeof proposeExclusion>;
