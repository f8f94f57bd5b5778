export * from './acts-platform.js';
export * from './answered.js';
export * from './desk.js';
export * from './perform.js';
export * from './doors.js';
export {
  type Foreseen,
  ForeseenLater,
  type ForeseenTask,
  Foresight,
  type House,
} from './foresight.js';
export * from './nouns.js';
export { newIdAs, ownIdAs, through, type Way } from './ways.js';
