import { evolveOne, partsOf } from '#domain/kernel';
import { register } from '#platform/registers';
import { importedDecider } from '../imported/imported.decider.js';
import type { ImportedType } from '../imported/imported.events.js';
import { importedStream } from '../imported/imported.stream.js';
import { noImportedCase } from '../imported/imported.state.js';
import { ImportedCaseRow } from './imported-case-row.js';

const { evolve } = importedDecider;

/**
 * Cases of other authorities as their logs tell them. Outside logs begin where they like, so any
 * fact opens the row; the row is the case's state with its names.
 */
export const importedCases = register(importedStream, {
  name: 'import.cases',
  version: 1,
  table: ImportedCaseRow,
  unopened: ({ stream, revision, envelope }) => ({
    ...noImportedCase,
    id: partsOf(stream)?.id ?? stream,
    district: partsOf(stream)?.district ?? '',
    importId: envelope.$correlationId,
    revision,
  }),
  opens: Object.keys(evolve) as ImportedType[],
  every: (row, event) => ({
    ...evolveOne(evolve, row, event),
    importId: event.envelope.$correlationId,
    revision: event.revision,
  }),
});
