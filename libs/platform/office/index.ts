export { csvOf } from './csv.js';
export { inYuan, type Table, type Yuan } from './table.js';
export { xlsxOf } from './xlsx.js';
