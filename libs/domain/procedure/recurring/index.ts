export * from './periods.js';
export * from './recurring.js';
