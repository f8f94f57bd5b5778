export * from './answered.js';
export * from './desk.js';
export * from './perform.js';
