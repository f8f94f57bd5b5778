export { Foreseeing } from './foreseeing.js';
export { askedOfWorkers, type OfWorkers } from './of-workers.js';
