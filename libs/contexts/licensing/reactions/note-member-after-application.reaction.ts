import type { LocalDate, Reaction } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationStream } from '../application/application.stream.js';
import type { Outcome } from '../bundle/bundle.events.js';
import { bundleOf, bundleStream } from '../bundle/bundle.stream.js';
import { idIn } from './stream-id.js';

/**
 * Sends a command to the bundle of an application; an application outside any bundle sends nothing.
 */
const toBundle = (stream: string, type: string, data: object) => {
  const application = idIn(stream);
  const id = bundleOf(application);
  if (id === undefined) return [];
  return [{ category: bundleStream.category, id, type, data: { application, ...data } }];
};

const decided = (stream: string, outcome: Outcome, decidedOn: LocalDate) =>
  toBundle(stream, 'NoteMemberDecided', { outcome, decidedOn });

/** A bundle learns what becomes of its parts from their own news. */
export const noteMemberAfterApplication: Reaction<ApplicationEvent> = {
  name: 'note-member-after-application',
  from: applicationStream,
  on: {
    ApplicationAccepted: ({ acceptedOn }, { stream }) =>
      toBundle(stream, 'NoteMemberAccepted', { acceptedOn }),
    ApplicationDeemedAccepted: ({ acceptedOn }, { stream }) =>
      toBundle(stream, 'NoteMemberAccepted', { acceptedOn }),
    ExcludedStepBegun: ({ step, excludedFrom: from }, { stream }) =>
      from === undefined ? [] : toBundle(stream, 'NoteMemberExcluded', { step, from }),
    ExcludedStepEnded: ({ step, endedOn: to }, { stream }) =>
      toBundle(stream, 'NoteMemberResumed', { step, to }),
    ApplicationApproved: ({ decidedOn }, { stream }) => decided(stream, 'approved', decidedOn),
    ApplicationRefused: ({ decidedOn }, { stream }) => decided(stream, 'refused', decidedOn),
    FilingConfirmed: ({ filedOn }, { stream }) => decided(stream, 'filed', filedOn),
    FilingDeemed: ({ filedOn }, { stream }) => decided(stream, 'filed', filedOn),
    LicenceNotRequired: ({ toldOn }, { stream }) => decided(stream, 'not-required', toldOn),
    ApplicationNotAccepted: ({ decidedOn }, { stream }) =>
      decided(stream, 'not-accepted', decidedOn),
    ApplicationWithdrawn: ({ withdrawnOn }, { stream }) =>
      decided(stream, 'withdrawn', withdrawnOn),
    RenewalDeemed: ({ deemedOn }, { stream }) => decided(stream, 'approved', deemedOn),
    ApplicationTerminated: ({ terminatedOn }, { stream }) =>
      decided(stream, 'terminated', terminatedOn),
  },
};
