import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveApplication } from './application.state.js';
import type { ApplicationEvent } from './application.events.js';

export const applicationStream: StreamKind<ApplicationEvent> = {
  category: 'licensingApplication',
  upcasters: {},
  knows: knownTo(evolveApplication),
  takesBack: { ApplicationWithdrawn: { of: ['ApplicationReceived'] } },
};
