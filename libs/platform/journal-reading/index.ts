export { JournalKeepingModule } from './journal-keeper.js';
export { JournalReadingModule } from './reading.module.js';
