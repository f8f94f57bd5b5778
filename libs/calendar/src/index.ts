export * from './law-now.js';
