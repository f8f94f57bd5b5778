export { exhibitCalled, exhibitReference, type ExhibitFacts } from './exhibit/exhibit.reference.js';
