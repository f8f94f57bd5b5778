import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { recompute } from '../desk/clocks.js';
import type { BundleEvent } from './bundle.events.js';
import { type Bundle, evolveBundle } from './bundle.state.js';
import { type ExtendBundle, extendBundle, ringClock } from './extend-bundle.js';
import {
  type NoteMemberAccepted,
  noteMemberAccepted,
  type NoteMemberDecided,
  noteMemberDecided,
  type NoteMemberExcluded,
  noteMemberExcluded,
  type NoteMemberResumed,
  noteMemberResumed,
} from './note-member.js';
import {
  type AddBundleMaterials,
  addBundleMaterials,
  type OpenBundle,
  openBundle,
} from './open-bundle.js';

export type BundleCommand =
  | OpenBundle
  | AddBundleMaterials
  | NoteMemberAccepted
  | NoteMemberExcluded
  | NoteMemberResumed
  | NoteMemberDecided
  | ExtendBundle
  | RecomputeClocks
  | RingClock;

export const bundleDecider: Decider<BundleCommand, Bundle, BundleEvent> = {
  initial: { status: 'none' },
  begins: {
    by: ['OpenBundle'],
    else: ['no-such-bundle', 'There is no such bundle（无此一站式办件）.'],
  },
  decide: {
    OpenBundle: openBundle,
    AddBundleMaterials: addBundleMaterials,
    NoteMemberAccepted: noteMemberAccepted,
    NoteMemberExcluded: noteMemberExcluded,
    NoteMemberResumed: noteMemberResumed,
    NoteMemberDecided: noteMemberDecided,
    ExtendBundle: extendBundle,
    RecomputeClocks: recompute,
    RingClock: ringClock,
  },
  evolve: evolveBundle,
};
