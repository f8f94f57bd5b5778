export * from './decisions.js';
export * from './memory-log.js';
