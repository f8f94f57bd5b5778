/**
 * What the registry tells the rest of the house. Other contexts may import this file and no other.
 */
export type { CitizenEvent } from './citizen/citizen.events.js';
export { citizenStream } from './citizen/citizen.stream.js';
export type { EnterpriseEvent } from './enterprise/enterprise.events.js';
export { enterpriseStream } from './enterprise/enterprise.stream.js';
export type { MandateEvent } from './mandate/mandate.events.js';
export { mandateStream } from './mandate/mandate.stream.js';
export type { OrganEvent } from './organ/organ.events.js';
export { organStream } from './organ/organ.stream.js';
export type { PersonEvent } from './person/person.events.js';
export { personStream } from './person/person.stream.js';
