export { TransparencyReadingModule } from './asked/reading.module.js';
export { TransparencyKeepingModule } from './kept/keeping.module.js';
