export * from './as-of.js';
export * from './clocks.js';
export * from './history.js';
export * from './replay.js';
