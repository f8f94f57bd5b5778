export * from './body-class.js';
export * from './example-body.js';
export * from './words.js';
