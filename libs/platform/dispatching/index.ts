export * from './bus-dispatcher.js';
