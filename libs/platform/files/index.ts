export * from './file-store.js';
export * from './files-kept.module.js';
export { FolderStore } from './folder-store.js';
