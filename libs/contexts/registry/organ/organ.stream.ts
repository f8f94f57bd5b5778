import type { StreamKind } from '#domain/kernel';
import type { OrganEvent } from './organ.events.js';

export const organStream: StreamKind<OrganEvent> = { category: 'registryOrgan', upcasters: {} };
