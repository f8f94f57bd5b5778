export * from './event-store.js';
export * from './eventstoredb-store.js';
