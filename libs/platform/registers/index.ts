export * from './matter-register.js';
export * from './matter-row.js';
export * from './register.js';
export * from './running-clocks.js';
export * from './task.js';
