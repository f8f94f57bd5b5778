export * from './chain.js';
export * from './client.js';
export * from './event-log.js';
export * from './eventstoredb-log.js';
export * from './follow.js';
export * from './log.module.js';
export * from './positions.js';
export * from './recorded.js';
