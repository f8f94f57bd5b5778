export { type EventNode, type EventNodeOptions, startEventNode } from './event-node.js';
