export { cursorNotValid } from './cursor.js';
export * from './freshness.js';
export * from './listing.js';
export * from './page.js';
export * from './page-of-rows.js';
