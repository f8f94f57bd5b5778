export * from './owing.js';
export * from './periods.js';
export * from './recurring.js';
