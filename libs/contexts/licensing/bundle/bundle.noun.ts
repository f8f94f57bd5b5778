import { type CommandOf, noun, type Whose, overWhen } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import { addBundleMaterials } from './add-bundle-materials.js';
import { type Bundle, bundleCommand, evolveBundle, type Open } from './bundle.state.js';
import { bundleStream } from './bundle.stream.js';
import { extendBundle } from './extend-bundle.js';
import {
  noteMemberAccepted,
  noteMemberDecided,
  noteMemberExcluded,
  noteMemberResumed,
} from './note-member.js';
import { openBundle } from './open-bundle.js';
import { ringClock } from './ring-clock.js';

/** Of the organ that leads, the window, the organs of its members, and the applicant. */
const whoseBundle = ({ opened }: Open): Whose => ({
  organs: [opened.leadOrgan, opened.window, ...opened.members.map(({ organ }) => organ)],
  hands: opened.clerk === undefined ? [] : [opened.clerk],
  parties: [opened.applicant.id],
});

const initial: Bundle = { status: 'none' };

/** One-stop handling（一站式办件）: several matters at one window, each paper once. */
export const bundleNoun = noun({
  stream: bundleStream,
  title: 'Bundle（一站式办件）',
  path: 'bundles',
  whoseActs: ['LL 34'],
  whose: (bundle) => (bundle.status === 'none' ? undefined : whoseBundle(bundle)),
  over: ({ status }) => overWhen(status === 'completed'),
  whoActs: {
    // Any window takes papers in for the organ that is competent (LL 26).
    ofAnyOrgan: {
      office: ['OpenBundle'],
    },
  },
  idsFrom: 'bundle',
  initial,
  evolve: evolveBundle,
  chapters: [
    {
      title: 'licensing: one stop 一站式',
      commands: [
        openBundle,
        addBundleMaterials,
        extendBundle,
        noteMemberAccepted,
        noteMemberExcluded,
        noteMemberResumed,
        noteMemberDecided,
        bundleCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
  ],
  begins: ['OpenBundle'],
  unknown: ['no-such-bundle', 'There is no such bundle（无此一站式办件）.'],
});

export type BundleCommand = CommandOf<typeof bundleNoun>;
