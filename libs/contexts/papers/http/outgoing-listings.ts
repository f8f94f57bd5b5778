import type { Listing } from '#platform/lists';
import { dispatchesName, publicationsName } from '../projections/outgoing-lists.js';
import { DispatchRow, PublicationRow } from '../projections/outgoing-rows.js';

/** A list of what left the house, and what keeps it. */
export type Listed<Row extends object> = Listing<Row> & Readonly<{ projection: string }>;

/** What is public（公开清单）. */
export const publications: Listed<PublicationRow> = {
  projection: publicationsName,
  table: PublicationRow,
  key: 'outgoingId',
  sorts: ['since', 'recordedAt', 'place'],
  defaultSort: '-recordedAt',
  filters: {
    state: { column: 'state', by: 'equal' },
    waits: { column: 'waits', by: 'equal' },
    subjectId: { column: 'subjectId', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    from: { column: 'since', by: 'from' },
    to: { column: 'since', by: 'to' },
  },
  search: [],
  matter: 'stream',
};

/** What was sent（对外移送清单）; a system outside asks for what went to it alone. */
export const dispatches: Listed<DispatchRow> = {
  projection: dispatchesName,
  table: DispatchRow,
  key: 'outgoingId',
  defaultSort: '-recordedAt',
  search: ['number', 'to'],
  matter: 'stream',
  sorts: ['sentOn', 'recordedAt', 'place'],
  filters: {
    state: { column: 'state', by: 'equal' },
    waits: { column: 'waits', by: 'equal' },
    subjectId: { column: 'subjectId', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    receiver: { column: 'to', by: 'equal' },
    from: { column: 'sentOn', by: 'from' },
    to: { column: 'sentOn', by: 'to' },
  },
};
