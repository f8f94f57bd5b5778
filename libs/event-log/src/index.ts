export * from './event-log.js';
export * from './positions.js';
