import { citizenNoun } from './citizen/citizen.noun.js';
import { creditCodeNoun } from './credit-code/credit-code.noun.js';
import { enterpriseNoun } from './enterprise/enterprise.noun.js';
import { mandateNoun } from './mandate/mandate.noun.js';
import { organNoun } from './organ/organ.noun.js';
import { personNoun } from './person/person.noun.js';

/** Each kind of stream of the registry with the rules that write it. */
export const nouns = [
  organNoun,
  personNoun,
  mandateNoun,
  enterpriseNoun,
  citizenNoun,
  creditCodeNoun,
] as const;
