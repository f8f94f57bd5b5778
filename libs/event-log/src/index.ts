export * from './client.js';
export * from './event-log.js';
export * from './eventstoredb-log.js';
export * from './positions.js';
