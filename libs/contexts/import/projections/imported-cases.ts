import { type About, evolveOne, partsOf, type Projection } from '#domain/kernel';
import { importedDecider } from '../imported/imported.decider.js';
import type { ImportedEvent, ImportedType } from '../imported/imported.events.js';
import { importedStream } from '../imported/imported.stream.js';
import { noImportedCase } from '../imported/imported.state.js';
import { ImportedCaseRow } from './imported-case-row.js';

const { evolve } = importedDecider;

/** Outside logs begin where they like, so any fact may open the row; the row is the case's state with its names. */
const take =
  (type: ImportedType) =>
  (data: ImportedEvent['data'], about: About, row?: Readonly<ImportedCaseRow>): ImportedCaseRow => {
    const parts = partsOf(about.stream);
    const state = row ?? noImportedCase;
    return {
      ...evolveOne(evolve, state, { type, data }),
      id: parts?.id ?? about.stream,
      district: parts?.district ?? '',
      importId: about.envelope.$correlationId,
      revision: about.revision,
    };
  };

/** Cases of other authorities as their logs tell them. */
export const importedCases: Projection<ImportedEvent, ImportedCaseRow, ImportedType> = {
  name: 'import.cases',
  version: 1,
  from: importedStream,
  table: ImportedCaseRow,
  opens: Object.fromEntries(
    (Object.keys(evolve) as ImportedType[]).map((type) => [type, take(type)]),
  ) as unknown as Projection<ImportedEvent, ImportedCaseRow, ImportedType>['opens'],
  changes: {},
};
