export * as columns from './column.js';
export { type Fault, faultLine } from './faults.js';
export { type Office, type Progress } from './install-rows.js';
export { installSheets, type Installed } from './install-sheets.js';
export type { RowOf } from './column.js';
export { type AnySheet, BadCell, sheet, type Sheet, type Step, type Seeing } from './sheet.js';
export { writeExamples } from './write-examples.js';
