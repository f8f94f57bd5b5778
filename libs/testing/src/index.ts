export * from './decisions.js';
export * from './memory-log.js';
export * from './rows.js';
