export * from './on-schedule.js';
