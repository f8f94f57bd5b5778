export * from './law-in-force.js';
export * from './law.module.js';
export * from './law-now.js';
export * from './live-law.js';
