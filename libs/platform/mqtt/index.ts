export * from './subscriber.js';
