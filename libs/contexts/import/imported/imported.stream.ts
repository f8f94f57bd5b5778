import { knownTo, type StreamKind } from '#domain/kernel';
import { importedDecider } from './imported.decider.js';
import type { ImportedEvent } from './imported.events.js';

/**
 * `importedCase-440704.<uuid>`: cases of other authorities, each a stream of its own, apart from
 * ours.
 */
export const importedStream: StreamKind<ImportedEvent> = {
  category: 'importedCase',
  upcasters: {},
  knows: knownTo(importedDecider.evolve),
};
