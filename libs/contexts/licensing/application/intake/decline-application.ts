import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { competentFor } from '../../catalogue/catalogue.js';
import { voidAll } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed, renewsOf } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { ApplicationNotAccepted } from './intake.events.js';
import { paper, remedies } from '../papers.js';

export type DeclineApplication = Command<
  'DeclineApplication',
  { reason: string; competentOrgan: string }
>;

const mustNameOrgan = (application: Filed, competentOrgan: string): void => {
  const item = itemOf(application);
  const competent = competentFor(item, application.received.asking.facts);
  if (competentOrgan.trim() === '')
    refuse('competent-organ-not-named', 'Name the competent organ（有权机关）.', 'LL 32', 'LIC-S3');
  if (!competent.here && competentOrgan !== competent.organ.name.zh)
    refuse(
      'wrong-organ-named',
      `The competent organ（有权机关） is ${competent.organ.name.zh}.`,
      competent.law,
      'LIC-S3',
    );
};

/**
 * Not within the organ's competence: it says so at once in writing and names the right organ, so that nobody is sent
 * from door to door (LIC-S3; LL 32(2)). Where the catalogue knows the right organ, no other may be named.
 */
export const declineApplication: Decide<DeclineApplication, Application, ApplicationNotAccepted> = (
  { reason, competentOrgan },
  state,
  act,
) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  if (application.status === 'not-accepted') return [];
  mustBe(application, 'received', 'supplement-asked');
  mustHold(application, 'intake', clerk);
  mustNameOrgan(application, competentOrgan);
  return [
    {
      type: 'ApplicationNotAccepted',
      data: {
        competentOrgan,
        reason,
        clerk,
        decidedOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        documents: [
          paper(application, act, forms.notAccepted, {
            reason,
            competentOrgan,
            law: 'LL 32(2)',
            remedies,
            seal: true,
          }),
        ],
        clocks: voidAll(application.clocks, act.validAt),
      },
    },
  ];
};
