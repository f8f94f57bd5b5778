import { citizenDecider } from './citizen/citizen.decider.js';
import { citizenStream } from './citizen/citizen.stream.js';
import { reservationStream } from './credit-code/reservation.stream.js';
import { reservationDecider } from './credit-code/reserve-credit-code.js';
import { enterpriseDecider } from './enterprise/enterprise.decider.js';
import { enterpriseStream } from './enterprise/enterprise.stream.js';
import { mandateDecider } from './mandate/mandate.decider.js';
import { mandateStream } from './mandate/mandate.stream.js';
import { organNoun } from './organ/organ.noun.js';
import { organStream } from './organ/organ.stream.js';
import { personDecider } from './person/person.decider.js';
import { personStream } from './person/person.stream.js';

/** Each kind of stream of the registry with the rules that write it, for whoever runs them. */
export const registryDeciders = [
  { stream: organStream, decider: organNoun },
  { stream: personStream, decider: personDecider },
  { stream: mandateStream, decider: mandateDecider },
  { stream: enterpriseStream, decider: enterpriseDecider },
  { stream: citizenStream, decider: citizenDecider },
  { stream: reservationStream, decider: reservationDecider },
] as const;
