export * from './body-class.js';
export * from './example-body.js';
