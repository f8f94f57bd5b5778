import { localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { government, hash, reacting } from '../desk.examples.js';
import { as, asApplicantOr, end, later, notice, on } from '../samples.examples.js';
import {
  acceptedStep,
  decidedStep,
  openBundle,
  openedStep,
  type Step,
  tale,
} from './bundle.examples.js';
import type { bundleNoun } from './bundle.noun.js';

// For each command of a bundle a history in which it does something.

const opened = tale(openedStep);
const both = [acceptedStep(1, '2026-09-09'), acceptedStep(2, '2026-09-14')] as const;
const running = tale(openedStep, ...both);
const application = 'bundle-1.1';
const excluded = { application, step: 'expert-review', from: localDate('2026-09-17') };
const standing: Step = [{ type: 'NoteMemberExcluded', data: excluded }, reacting('2026-09-17')];
const selfRating = {
  material: 'self-rating',
  form: 'original',
  sha256: hash('self-rating'),
  file: '3.pdf',
} as const;

export const bundleSamples: Samples<typeof bundleNoun> = {
  OpenBundle: {
    history: [],
    data: { ...openBundle.data, channel: 'online' },
    as: asApplicantOr('lin'),
    act: on('2026-09-07'),
  },
  AddBundleMaterials: {
    history: tale([
      { ...openBundle, data: { ...openBundle.data, channel: 'online' } },
      openedStep[1],
    ]),
    data: { materials: [selfRating] },
    as: asApplicantOr('lin'),
    act: on('2026-09-09'),
  },
  ExtendBundle: {
    history: running,
    data: { amount: 15, reason: '情况复杂' },
    as: as('gao', government),
    act: on('2026-09-16'),
  },
  NoteMemberAccepted: {
    history: opened,
    data: { application, acceptedOn: localDate('2026-09-09') },
    act: on('2026-09-09'),
  },
  NoteMemberExcluded: { history: running, data: excluded, act: on('2026-09-17') },
  NoteMemberResumed: {
    history: tale(openedStep, ...both, standing),
    data: { application, step: 'expert-review', to: localDate('2026-09-18') },
    act: on('2026-09-18'),
  },
  // The last of them: the bundle is over with it.
  NoteMemberDecided: {
    history: tale(openedStep, ...both, decidedStep(2, '2026-09-21')),
    data: { application, outcome: 'approved', decidedOn: localDate('2026-09-22') },
    act: on('2026-09-22'),
  },
  RecomputeClocks: { history: running, data: notice, act: later('2026-11-23') },
  RingClock: {
    history: running,
    data: end('LIC-D3', localDate('2026-11-20')),
    act: on('2026-11-21'),
  },
};
