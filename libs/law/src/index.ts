export * from './calendar/calendar.js';
export * from './calendar/notices.js';
export * from './catalogue/catalogue.js';
export * from './catalogue/entry.js';
export * from './catalogue/overrides.js';
export * from './law-book.js';
export * from './reminders/policies.js';
export * from './money/surcharge.js';
