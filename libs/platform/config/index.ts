export * from './key-ring.js';
export * from './made-folder.js';
export * from './setting-names.js';
export * from './settings.js';
export * from './simulated-clock.js';
export * from './telemetry.js';
export * from './unread.js';
