import { deviceNoun } from './device/device.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [deviceNoun] as const;
