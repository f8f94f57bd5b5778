export * from './readings-of-point.js';
export * from './readings-table.js';
