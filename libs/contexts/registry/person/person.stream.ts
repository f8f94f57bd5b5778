import type { StreamKind } from '#domain/kernel';
import type { PersonEvent } from './person.events.js';

export const personStream: StreamKind<PersonEvent> = { category: 'registryPerson', upcasters: {} };
