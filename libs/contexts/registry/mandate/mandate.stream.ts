import { knownTo, label, type StreamKind } from '#domain/kernel';
import { evolveMandate } from './mandate.state.js';
import type { MandateEvent } from './mandate.events.js';

export const mandateStream: StreamKind<MandateEvent> = {
  category: 'registryMandate',
  upcasters: {},
  knows: knownTo(evolveMandate),
  publishes: {
    MandatePublished: {
      what: label('the mandate', '委托书'),
      law: ['PL 20'],
      of: ({ url, publishedOn: on }) => ({ places: [url], on }),
    },
  },
};
