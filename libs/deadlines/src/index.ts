export * from './alarm.js';
export * from './deadline-runner.js';
export * from './jobs.js';
export * from './ringing.js';
