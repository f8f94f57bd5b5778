export { cursorNotValid } from './cursor.js';
export { sortsOf } from './order.js';
export * from './freshness.js';
export * from './listing.js';
export * from './page.js';
export * from './page-of-rows.js';
export { rowReader } from './row-reader.js';
export { totalsOf } from './totals.js';
export type { Condition } from './narrow.js';
