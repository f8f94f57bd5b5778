import { publicationsOf } from '#domain/procedure';
import type { MandateEvent } from './mandate.events.js';
import type { Mandate } from './mandate.state.js';
import { mandateStream } from './mandate.stream.js';

const said = { tag: 'registry', by: ['registrar'], stream: mandateStream } as const;

/** Where it stands, and how it is taken off（公开回执、撤下）. */
export const mandatePublications = publicationsOf<Mandate, MandateEvent>(said);
