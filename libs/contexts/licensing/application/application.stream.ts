import type { StreamKind } from '#domain/kernel';
import type { ApplicationEvent } from './application.events.js';

export const applicationStream: StreamKind<ApplicationEvent> = {
  category: 'licensingApplication',
  upcasters: {},
};
