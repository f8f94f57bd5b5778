import type { StreamKind } from '#libs/kernel';
import type { ApplicationEvent } from './application.events.js';

export const applicationStream: StreamKind<ApplicationEvent> = {
  category: 'licensingApplication',
  upcasters: {},
};
