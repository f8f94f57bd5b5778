export * from './client.js';
export * from './columns.js';
export * from './data-source.js';
export * from './migrate.js';
export * from './reading-order.js';
