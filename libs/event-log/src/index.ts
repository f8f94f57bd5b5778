export * from './chain.js';
export * from './event-log.js';
export * from './follow.js';
export * from './positions.js';
export * from './recorded.js';
