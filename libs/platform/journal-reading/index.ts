export { JournalKeepingModule } from './journal-keeper.js';
export { type Looks, looksAt } from './looks.js';
export { JournalReadingModule } from './reading.module.js';
