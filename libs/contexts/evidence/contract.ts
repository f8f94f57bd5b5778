export { exhibitReference, type ExhibitFacts } from './exhibit/exhibit.reference.js';
