export { ImportWorld } from './processes/import-world.js';
export { BadMapping } from './mapping/mapping.js';
export { readMapping } from './mapping/read-mapping.js';
export { BrokenFile } from './processes/readers/open-log.js';
export { progressLine } from './processes/progress-line.js';
export type { ImportEnd, ImportPlan, Progress } from './processes/import-job.js';
export { ReportFailed } from './processes/report.js';
export { runImport } from './processes/run-import.js';
export { summary } from './processes/summary.js';
