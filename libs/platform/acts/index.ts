export * from './acts-platform.js';
export * from './answered.js';
export * from './desk.js';
export * from './perform.js';
