export {
  type Column,
  type More,
  openedPages,
  openedRows,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from './table-file.js';
export * from './files.js';
export * from './files.module.js';
export * from './find.js';
export * from './reading-of.js';
export * from './reading-routes.js';
export { tableRoutesOf } from './table-routes.js';
export { RegisterQuery } from './register-query.js';
export * from './may-read.js';
export { pastRows } from './past-list.js';
