export * from './acts-on-record.js';
export * from './as-of.js';
export * from './clocks.js';
export * from './history.js';
export * from './past.js';
export * from './replay.js';
export * from './who-acted.js';
