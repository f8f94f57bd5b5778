export * from './clock-stories.js';
export * from './calendar.module.js';
export * from './law-now.js';
export * from './live-law.js';
export * from './notice.js';
