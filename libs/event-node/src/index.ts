export { type EventNode, type EventNodeOptions, startEventNode } from './event-node.js';
export { DatabaseInUse } from './storage/writer-session.js';
