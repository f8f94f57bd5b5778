export * from './alarm.js';
export * from './deadline-runner.js';
export * from './deadlines.module.js';
export * from './jobs.js';
export * from './ringing.js';
