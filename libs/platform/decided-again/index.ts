export { DecidedAgainModule } from './decided-again.module.js';
export { RegistersThen } from './registers-then.js';
