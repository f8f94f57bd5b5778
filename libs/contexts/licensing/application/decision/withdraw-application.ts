import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { applicantOf } from '../../desk/authority.js';
import { voidAll } from '../../desk/clocks.js';
import { type Application, filed, renewsOf } from '../application.shape.js';
import { mustBe } from '../authority.js';
import type { ApplicationWithdrawn } from './decision.events.js';

export type WithdrawApplication = Command<'WithdrawApplication', { reason: string }>;

/** The applicant takes the application back while nothing is decided; nothing is due any more (LIC-S16). */
export const withdrawApplication: Decide<WithdrawApplication, Application, ApplicationWithdrawn> = (
  { reason },
  state,
  act,
) => {
  const application = filed(state);
  applicantOf(act, application.received.asking.applicant);
  if (application.status === 'withdrawn') return [];
  mustBe(application, 'received', 'supplement-asked', 'accepted', 'under-review', 'reviewed');
  const clocks = voidAll(application.clocks, act.validAt);
  return [
    {
      type: 'ApplicationWithdrawn',
      data: {
        reason,
        withdrawnOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        clocks,
      },
    },
  ];
};
