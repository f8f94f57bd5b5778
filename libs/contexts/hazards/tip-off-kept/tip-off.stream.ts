import { knownTo, label, type StreamKind } from '#domain/kernel';
import type { TipOffEvent } from './tip-off.events.js';
import { evolveTipOff } from './tip-off.state.js';

/**
 * `hazardsTipOff-440704.<tipOffId>`: what was told, never by whom: that lies in another stream.
 */
export const tipOffStream: StreamKind<TipOffEvent> = {
  category: 'hazardsTipOff',
  upcasters: {},
  knows: knownTo(evolveTipOff),
  dispatches: {
    TipOffTransferred: {
      what: label('a tip-off of another body', '移送举报'),
      law: ['WHI-2', 'WHI-15'],
      of: ({ to, transferredOn: on }) => ({ step: 'sent', to, on }),
    },
  },
};
