export * from './access.js';
export * from './asked.js';
export * from './health.js';
export * from './identity.js';
export * from './permit.js';
export * from './problem.js';
export * from './routes.js';
export * from './serve.js';
