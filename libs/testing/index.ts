export type * from './catalogue.js';
export * from './any-body.js';
export * from './decisions.js';
export * from './memory-log.js';
export * from './memory-store.js';
export * from './real-store.js';
export * from './rows.js';
export * from './unknown-nouns.js';
export * from './worlds.js';
