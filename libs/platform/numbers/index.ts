export * from './number-keeper.js';
export * from './numbered-late.js';
export * from './numbers.js';
export * from './open-numbers.js';
export * from './under-next-number.js';
