export { isUnreleased, withRules } from './code-of.js';
export { nounsOf, packedModules, rulesText } from './pack.js';
export { ProgramsKept } from './programs-kept.js';
export { ProgramsThen } from './programs-then.js';
