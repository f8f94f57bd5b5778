import type { StreamKind } from '#libs/kernel';
import type { OrganEvent } from './organ.events.js';

export const organStream: StreamKind<OrganEvent> = { category: 'registryOrgan', upcasters: {} };
