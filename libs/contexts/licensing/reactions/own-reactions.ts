import { closeEntryAfterLicenceEnded } from './close-entry-after-licence-ended.reaction.js';
import { keepLicenceAfterApplication } from './keep-licence-after-application.reaction.js';
import { noteMemberAfterApplication } from './note-member-after-application.reaction.js';
import { openApplicationsAfterBundleOpened } from './open-applications-after-bundle-opened.reaction.js';

/** How the streams of this context follow each other. */
export const ownReactions = [
  openApplicationsAfterBundleOpened,
  noteMemberAfterApplication,
  keepLicenceAfterApplication,
  closeEntryAfterLicenceEnded,
] as const;
