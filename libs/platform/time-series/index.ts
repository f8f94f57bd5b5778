export * from './readings-table.js';
