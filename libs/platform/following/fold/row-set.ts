import type { Followed } from './followed.js';
import { KeyRows } from './key-rows.js';
import type { RowSet } from './prepared.js';
import type { RowTable } from './row-table.js';
import { StreamRows } from './stream-rows.js';

/** An empty set of rows for one batch. */
export const rowSet = (followed: Followed, table: RowTable): RowSet =>
  followed.per === 'stream' ? new StreamRows(followed, table) : new KeyRows(table);
