import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { personAs } from '../../desk/authority.js';
import { certificateNumber } from '../../catalogue/certificate-number.js';
import { stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { mustBeReady } from './accept-application.js';
import { intakeClocks } from '../application.clocks.js';
import { filingGrant } from '../certificate/application.grant.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHaveStage, mustHold } from '../authority.js';
import { silenceSpoke } from './deem.js';
import type { ApplicationDeemedAccepted, FilingConfirmed, FilingDeemed } from './intake.events.js';
import { paper } from '../papers.js';

export type ConfirmFiling = Command<'ConfirmFiling', { place: string; certificateSerial: number }>;

/**
 * Records that a filing（备案） or declaration（申报） is complete. It is no licence: nothing is weighed, nothing can be
 * refused (PLN-2; M2 28).
 */
export const confirmFiling: Decide<
  ConfirmFiling,
  Application,
  FilingConfirmed | FilingDeemed | ApplicationDeemedAccepted
> = ({ place, certificateSerial }, state, act) => {
  const application = filed(state);
  const clerk = personAs(act, 'intake-clerk').id;
  const item = itemOf(application);
  mustHaveStage(item, 'completeness');
  if (application.status === 'filed') return [];
  mustBe(application, 'received');
  mustHold(application, 'intake', clerk);
  const deemed = silenceSpoke(act, application);
  if (deemed) return [deemed];
  mustBeReady(application);
  const { year } = application.received;
  const filedOn = localDateOf(act.validAt);
  const number = certificateNumber(item, { place, year, serial: certificateSerial });
  const form = item.kind === 'declaration' ? forms.declared : forms.filed;
  const documents = [paper(application, act, form, { filedOn, number, deemed: false })];
  const clocks = stop(application.clocks, intakeClocks(item), act.validAt);
  const grant = filingGrant(application, filedOn, number);
  return [{ type: 'FilingConfirmed', data: { filedOn, number, clerk, grant, documents, clocks } }];
};
