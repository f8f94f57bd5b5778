import { knownTo, type StreamKind } from '#domain/kernel';
import type { TipOffEvent } from './tip-off.events.js';
import { evolveTipOff } from './tip-off.state.js';

/**
 * `hazardsTipOff-440704.<tipOffId>`: what was told, never by whom: that lies in another stream.
 */
export const tipOffStream: StreamKind<TipOffEvent> = {
  category: 'hazardsTipOff',
  upcasters: {},
  knows: knownTo(evolveTipOff),
};
