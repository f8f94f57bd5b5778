import type { AccidentKind } from '../accident/facts.js';
import type { AccidentField } from './year.events.js';

/** Which field an accident counts in（计入领域）. */
export const fieldOf: Readonly<Record<AccidentKind, AccidentField>> = {
  general: 'industrial',
  'road-traffic': 'road',
  fire: 'fire',
};
