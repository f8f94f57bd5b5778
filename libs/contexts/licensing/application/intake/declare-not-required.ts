import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { voidAll } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { type Application, filed, renewsOf } from '../application.shape.js';
import { mustBe, mustHold } from '../authority.js';
import type { LicenceNotRequired } from './intake.events.js';
import { paper } from '../papers.js';

export type DeclareNotRequired = Command<'DeclareNotRequired', { reason: string }>;

/** Tells the applicant at once that no licence is needed for what he wants to do (LIC-S2; LL 32(1)). */
export const declareNotRequired: Decide<DeclareNotRequired, Application, LicenceNotRequired> = (
  { reason },
  state,
  act,
) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  if (application.status === 'not-required') return [];
  mustBe(application, 'received', 'supplement-asked');
  mustHold(application, 'intake', clerk);
  return [
    {
      type: 'LicenceNotRequired',
      data: {
        reason,
        clerk,
        toldOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        documents: [paper(application, act, forms.notRequired, { reason, law: 'LL 32(1)' })],
        clocks: voidAll(application.clocks, act.validAt),
      },
    },
  ];
};
