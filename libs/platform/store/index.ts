export { type Preview, previewOf } from './preview.js';
export * from './decision-world.js';
export * from './decisions.js';
export * from './event-store.js';
export * from './eventstoredb-store.js';
export type { Stood } from './memories.js';
export * from './name-id.js';
export { type StoreAccount } from './prepare/accounts.js';
export * from './prepare/prepare-store.js';
export * from './request.js';
export * from './seal.js';
export * from './store.module.js';
export * from './wire/encode-events.js';
export { RehearsalLog, RehearsalStore } from './rehearsing/rehearsal-log.js';
export {
  forReal,
  RehearsableLog,
  RehearsableStore,
  rehearsal,
  type Rehearsal,
  rehearse,
  type Tried,
} from './rehearsing/rehearsing.js';
