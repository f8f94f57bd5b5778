/** What other contexts may know of accidents, and of the indicators of a year. */
export { type AccidentFacts, accidentReference } from './accident/accident.reference.js';
export { type YearFacts, yearReference } from './indicators/year.reference.js';
