export * from './chain.js';
export * from './channel.js';
export * from './client.js';
export * from './decode.js';
export * from './event-log.js';
export * from './eventstoredb-log.js';
export * from './follow.js';
export * from './live-fold.js';
export * from './log.module.js';
export * from './not-readable.js';
export * from './positions.js';

export { readPosition } from './wire/read-position.js';
