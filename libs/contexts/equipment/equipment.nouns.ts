import { deviceNoun } from './device/device.noun.js';
import { makerNumberNoun } from './maker-number/maker-number.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [deviceNoun, makerNumberNoun] as const;
