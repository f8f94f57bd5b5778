export { type DocxBlock, docxOf, type DocxText } from './docx.js';
export { csvOf } from './csv.js';
export { type CalendarDay, icalOf } from './ical.js';
export { type ReadRow, readXlsx } from './read-xlsx.js';
export { inYuan, type Table, type Yuan } from './table.js';
export { xlsxOf } from './xlsx.js';
