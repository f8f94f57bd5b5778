export * from './decisions.js';
export * from './event-store.js';
export * from './eventstoredb-store.js';
export * from './name-id.js';
export * from './request.js';
export * from './seal.js';
export * from './store.module.js';
export * from './wire/encode-events.js';
