export * from './proto-reader.js';
export * from './proto-writer.js';
