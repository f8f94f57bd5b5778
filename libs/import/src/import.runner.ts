export { ImportWorld } from './import-world.js';
export { BadMapping } from './mapping/mapping.js';
export { readMapping } from './mapping/read-mapping.js';
export { BrokenFile } from './open-log.js';
export { progressLine } from './progress-line.js';
export type { ImportEnd, ImportPlan, Progress } from './import-job.js';
export { ReportFailed } from './report.js';
export { runImport } from './run-import.js';
export { summary } from './summary.js';
