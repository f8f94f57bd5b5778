import { filledWith, localDateOf, type MessageOf } from '#domain/kernel';
import { drawUp, stop } from '#domain/procedure';
import { certificateNumber } from '../../catalogue/certificate-number.js';
import { forms } from '../../documents/forms.js';
import { intakeClocks } from '../application.clocks.js';
import { filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe, mustHaveStage } from '../authority.js';
import { filingGrant } from '../certificate/application.grant.js';
import { papersOf } from '../papers.js';
import { mustBeReady } from './accept-application.js';
import { silenceSpoke } from './deem.js';

/**
 * Records that a filing（备案） or declaration（申报） is complete. It is no licence: nothing is
 * weighed, nothing can be refused (PLN-2; M2 28).
 */
export const confirmFiling = filedCommand('ConfirmFiling', {
  title: 'Enter a filing or declaration（备案、申报）',
  at: 'filing',
  by: ['intake-clerk'],
  asks: {},
  fills: filledWith<{ place: string; certificateSerial: number }>(),
  who: holderOf('intake'),
  repeat: (_, { status }) => status === 'filed',
  stage: (application) => {
    mustHaveStage(itemOf(application), 'completeness');
    mustBe(application, 'received');
  },
  rule: ({ place, certificateSerial: serial }, application, act, clerk) => {
    const deemed = silenceSpoke(act, application);
    if (deemed) return [deemed];
    mustBeReady(application, act);
    const item = itemOf(application);
    const { year } = application.received;
    const filedOn = localDateOf(act.validAt);
    const number = certificateNumber(item, { place, year, serial });
    const form = item.kind === 'declaration' ? forms.declared : forms.filed;
    const documents = drawUp(papersOf(application, act), act, [
      form,
      { filedOn, number, deemed: false },
    ]);
    const clocks = stop(application, act.validAt, ...intakeClocks(item));
    const grant = filingGrant(application, filedOn, number);
    const data = { filedOn, number, clerk, grant, documents, clocks };
    return [{ type: 'FilingConfirmed', data }];
  },
});

export type ConfirmFiling = MessageOf<typeof confirmFiling>;
