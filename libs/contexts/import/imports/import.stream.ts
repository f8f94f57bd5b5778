import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveImports } from './import.state.js';
import type { ImportEvent } from './import.events.js';

/** `import-440704.<SHA-256 of the file>`: all imports of one file, one for each mapping. */
export const importStream: StreamKind<ImportEvent> = {
  category: 'import',
  upcasters: {},
  knows: knownTo(evolveImports),
};
