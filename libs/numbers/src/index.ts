export * from './numbers.js';
export * from './series.js';
