export * from './acts-platform.js';
export * from './answered.js';
export * from './desk.js';
export * from './perform.js';
export * from './doors.js';
export * from './nouns.js';
export { newIdAs, ownIdAs, through, throughKeeping, type Way } from './ways.js';
