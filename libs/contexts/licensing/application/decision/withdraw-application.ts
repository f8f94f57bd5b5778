import { fields, holds, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { mustBeOwn } from '../../desk/authority.js';
import { filedCommand, renewsOf } from '../application.shape.js';
import { holderOf, mustBe } from '../authority.js';
import { isOfMatter } from '../../desk/serving.js';

/**
 * The applicant takes the application back while nothing is decided, himself or by a signed paper
 * at the window; nothing is due any more (LIC-S16).
 */
export const withdrawApplication = filedCommand('WithdrawApplication', {
  title: 'Take the application back（撤回申请）',
  at: 'withdrawal',
  by: ['applicant', 'intake-clerk'],
  asks: {
    reason: fields.text({ about: 'Reason（理由）' }),
    paper: fields.optional(
      fields.file(exhibitReference, {
        about: 'SHA-256 of the request on paper, at the window（书面撤回申请摘要）',
        here: true,
        at: () => 'then',
      }),
    ),
  },
  who: (application, act) => {
    mustBeOwn(act, application.received.asking.applicant);
    if (!holds(act.actor, 'applicant')) holderOf('intake')(application, act);
  },
  repeat: (_, { status }) => status === 'withdrawn',
  late: ({ received }) => received.receivedOn,
  stage: (application, act, { paper }) => {
    mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed');
    if (!holds(act.actor, 'applicant') && paper === undefined)
      refuse(
        'paper-missing',
        'At the window a withdrawal rests on a signed paper（窗口办理撤回须有申请人书面申请）.',
        'LIC-S16',
      );
  },
  rule: ({ reason, paper }, application, act) => [
    {
      type: 'ApplicationWithdrawn',
      data: {
        reason,
        ...(paper === undefined ? {} : { paper }),
        withdrawnOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        clocks: voided(application, act.validAt, 'withdrawn（撤回申请）', isOfMatter),
      },
    },
  ],
});

export type WithdrawApplication = MessageOf<typeof withdrawApplication>;
