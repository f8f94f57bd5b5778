import type { StreamKind } from '#libs/kernel';
import type { PersonEvent } from './person.events.js';

export const personStream: StreamKind<PersonEvent> = { category: 'registryPerson', upcasters: {} };
