export * from './window.js';
export * from './counting.js';
