import { knownTo, label, type StreamKind } from '#domain/kernel';
import { evolveApplication } from './application.state.js';
import type { ApplicationEvent } from './application.events.js';

export const applicationStream: StreamKind<ApplicationEvent> = {
  category: 'licensingApplication',
  upcasters: {},
  knows: knownTo(evolveApplication),
  publishes: {
    ResultPublished: {
      what: label('the result', '许可决定'),
      law: ['LL 40'],
      of: ({ place, publishedOn: on }) => ({ places: [place], on }),
    },
  },
  takesBack: { ApplicationWithdrawn: { of: ['ApplicationReceived'] } },
};
