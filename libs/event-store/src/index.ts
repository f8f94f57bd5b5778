export * from './decisions.js';
export * from './event-store.js';
export * from './request.js';
