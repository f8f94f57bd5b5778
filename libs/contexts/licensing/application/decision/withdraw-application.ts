import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { mustBeOwn } from '../../desk/authority.js';
import { filedCommand, renewsOf } from '../application.shape.js';
import { mustBe } from '../authority.js';

/**
 * The applicant takes the application back while nothing is decided; nothing is due any more
 * (LIC-S16).
 */
export const withdrawApplication = filedCommand('WithdrawApplication', {
  title: 'Take the application back（撤回申请）',
  at: 'withdrawal',
  by: ['applicant'],
  asks: { reason: fields.text({ about: 'Reason（理由）' }) },
  who: ({ received }, act) => mustBeOwn(act, received.asking.applicant),
  repeat: (_, { status }) => status === 'withdrawn',
  stage: (application) =>
    mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed'),
  rule: ({ reason }, application, act) => [
    {
      type: 'ApplicationWithdrawn',
      data: {
        reason,
        withdrawnOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        clocks: voided(application, act.validAt, 'withdrawn（撤回申请）'),
      },
    },
  ],
});

export type WithdrawApplication = MessageOf<typeof withdrawApplication>;
