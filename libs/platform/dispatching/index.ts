export * from './bus-dispatcher.js';
export * from './noun-owners.js';
