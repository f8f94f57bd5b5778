export * from './board-files.js';
export * from './board.module.js';
export { deadlinePage, type DeadlineView, type Subject, subjectsOf } from './deadline-page.js';
export * from './matters.js';
export * from './offered.js';
export * from './readers.js';
export * from './scope.js';
export * from './showing.js';
export * from './task-view.js';
