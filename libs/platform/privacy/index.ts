export * from './identity-number.js';
export * from './personal-data.js';
