import { publicationsOf } from '#domain/procedure';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';
import { applicationStream } from './application.stream.js';

const said = {
  tag: 'licensing',
  by: ['licence-approver', 'certificate-clerk', 'intake-clerk'],
  stream: applicationStream,
} as const;

/** Where it stands, and how it is taken off（公开回执、撤下）. */
export const applicationPublications = publicationsOf<Application, ApplicationEvent>(said);
