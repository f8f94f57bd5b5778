import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveBundle } from './bundle.state.js';
import type { BundleEvent } from './bundle.events.js';

export const bundleStream: StreamKind<BundleEvent> = {
  category: 'licensingBundle',
  upcasters: {},
  knows: knownTo(evolveBundle),
};

/**
 * The id of the n-th application of a bundle, counted from 1. It carries the bundle's id, so that
 * its news finds home.
 */
export const memberId = (bundle: string, n: number): string => `${bundle}.${n}`;

/** The bundle that an application belongs to, by its id. */
export const bundleOf = (application: string): string | undefined =>
  /^(.+)\.\d+$/.exec(application)?.[1];
