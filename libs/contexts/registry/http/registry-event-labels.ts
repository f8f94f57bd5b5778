import { citizenLabels } from '../citizen/citizen.events.js';
import { creditCodeLabels } from '../credit-code/credit-code.events.js';
import { enterpriseLabels } from '../enterprise/enterprise.events.js';
import { mandateLabels } from '../mandate/mandate.events.js';
import { organLabels } from '../organ/organ.events.js';
import { personLabels } from '../person/person.events.js';

/** What each entry of the registers is called in a history. */
export const registryEventLabels = {
  ...citizenLabels,
  ...creditCodeLabels,
  ...enterpriseLabels,
  ...mandateLabels,
  ...organLabels,
  ...personLabels,
};
