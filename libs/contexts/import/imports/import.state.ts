import { commandsOf, type Evolve, type Instant } from '#domain/kernel';
import type { Fault, ImportEvent, ImportFinished, ImportStarted } from './import.events.js';

/** One import of the file: one mapping, how far it has come, and how it ended. */
export type Run = Readonly<{
  mapping: ImportStarted['data']['mapping'];
  startedAt: Instant;
  cases: number;
  returned: readonly Fault[];
  /** Why the last run ended before the end of the file, while none goes on. */
  stopped?: string | undefined;
  finished?: ImportFinished['data'];
}>;

/** The imports of one file, by their id. */
export type Imports = Readonly<Record<string, Run>>;

/** Declares what is recorded of an import. */
export const importCommand = commandsOf<Imports, ImportEvent>();

export const evolveImports: Evolve<Imports, ImportEvent> = {
  ImportStarted: (imports, { import: id, mapping, startedAt }) => ({
    ...imports,
    [id]: { mapping, startedAt, cases: 0, returned: [] },
  }),
  ImportProgressed: (imports, { import: id, cases, returned }) => ({
    ...imports,
    [id]: {
      ...imports[id]!,
      cases,
      stopped: undefined,
      returned: [...imports[id]!.returned, ...returned],
    },
  }),
  ImportStopped: (imports, { import: id, reason: stopped }) => ({
    ...imports,
    [id]: { ...imports[id]!, stopped },
  }),
  ImportFinished: (imports, finished) => ({
    ...imports,
    [finished.import]: { ...imports[finished.import]!, finished },
  }),
};
