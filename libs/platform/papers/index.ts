export { compose, type Face, LacksItem } from './composing/compose.js';
export type { Telling } from './composing/told.js';
export { type KeptTemplate, TemplateBook } from './template-book.js';
export { NotPrinted, Press, type Printed } from './rendering/press.js';
export { issuing, type OnPaper, PaperSources, type PaperSource } from './sources.js';
export { entriesOf, type Volume } from './composing/volume.js';
export { qrOf } from './qr.js';
export { periodsOn } from './periods.js';
export { PapersModule } from './papers.module.js';
