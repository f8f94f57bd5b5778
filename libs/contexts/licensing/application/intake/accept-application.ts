import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { competentFor } from '../../catalogue/catalogue.js';
import { stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { intakeClocks, startDecision } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHaveStage, mustHold } from '../authority.js';
import { silenceSpoke } from './deem.js';
import type {
  ApplicationAccepted,
  ApplicationDeemedAccepted,
  FilingDeemed,
} from './intake.events.js';
import { lackingOf } from './materials.js';
import { paper } from '../papers.js';

export type AcceptApplication = Command<'AcceptApplication', Record<string, never>>;

/** Whatever is taken on must be complete and within the organ's competence. */
export const mustBeReady = (application: Filed): void => {
  const { asking } = application.received;
  const item = itemOf(application);
  const lacking = lackingOf(item, asking, application.materials);
  if (lacking.length > 0)
    refuse(
      'materials-lacking',
      `Papers（材料） are missing: ${lacking.map(({ name }) => name.zh).join('、')}.`,
      'LL 32',
    );
  const competent = competentFor(item, asking.facts);
  if (!competent.here)
    refuse(
      'not-competent',
      `With these facts ${competent.organ.name.zh} is competent（有权机关）, not this organ.`,
      competent.law,
      'LIC-S3',
    );
};

/**
 * Takes the application on and starts the time of the decision (LIC-S7, LIC-D2; LL 32(5), 42). After the check ran out
 * the law has accepted it already, from the day of receipt: then that is what is entered.
 */
export const acceptApplication: Decide<
  AcceptApplication,
  Application,
  ApplicationAccepted | ApplicationDeemedAccepted | FilingDeemed
> = (_, state, act) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  if (application.acceptedOn !== undefined) return [];
  const item = itemOf(application);
  mustHaveStage(item, 'acceptance');
  mustBe(application, 'received');
  mustHold(application, 'intake', clerk);
  const deemed = silenceSpoke(act, application);
  if (deemed) return [deemed];
  mustBeReady(application);
  const acceptedOn = localDateOf(act.validAt);
  const clocks = [
    ...stop(application.clocks, intakeClocks(item), act.validAt),
    ...startDecision(act, item, application, act.validAt),
  ];
  const documents = [paper(application, act, forms.accepted, { acceptedOn, deemed: false })];
  return [{ type: 'ApplicationAccepted', data: { acceptedOn, clerk, documents, clocks } }];
};
