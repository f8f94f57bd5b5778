import type { Reaction } from '#domain/kernel';
import { applicationStream } from '../application/application.stream.js';
import { applicationsOf } from '../bundle/applications-of.js';
import type { BundleEvent } from '../bundle/bundle.events.js';
import { bundleStream } from '../bundle/bundle.stream.js';

const { category } = applicationStream;

/**
 * Every matter of a bundle becomes an application of its own; what comes to the bundle reaches
 * those it concerns.
 */
export const openApplicationsAfterBundleOpened: Reaction<BundleEvent> = {
  name: 'open-applications-after-bundle-opened',
  from: bundleStream,
  on: {
    BundleOpened: (opened) => applicationsOf(opened).map((part) => ({ category, ...part })),
    BundleMaterialsAdded: ({ shares }) =>
      shares.map(({ application, materials }) => ({
        category,
        id: application,
        type: 'FileSupplement',
        data: { materials },
      })),
    BundleExtended: ({ members, amount, reason, approver }) =>
      members.map((id) => ({
        category,
        id,
        type: 'ExtendDecision',
        data: { amount, reason, approver },
      })),
  },
};
