import { gatewayNoun } from './gateway/gateway.noun.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { pointNoun } from './point/point.noun.js';
import { pointCodeNoun } from './point-code/point-code.noun.js';
import { sourceNameNoun } from './source-name/source-name.noun.js';
import { sourceNoun } from './source/source.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [
  sourceNoun,
  pointNoun,
  gatewayNoun,
  alarmNoun,
  pointCodeNoun,
  sourceNameNoun,
] as const;
