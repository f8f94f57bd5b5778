import type { Act } from '#domain/kernel';
import { asking, papers } from '../application/application.examples.js';
import { bureau, by, health, reacting, told } from '../desk.examples.js';
import { type BundleCommand, bundleNoun } from './bundle.noun.js';
import type { BundleEvent } from './bundle.events.js';
import type { OpenBundle } from './open-bundle.js';

// One story, told in every test of this aggregate: a builder brings a design review and a
// declaration together.

export const openBundle: OpenBundle = {
  type: 'OpenBundle',
  data: {
    bundle: 'bundle-1',
    applicant: asking.applicant,
    channel: 'window',
    leadOrgan: bureau,
    year: 2026,
    serial: 30,
    members: [
      { item: 'design-review', purpose: 'new', organ: bureau, facts: {}, year: 2026, serial: 31 },
      { item: 'standardisation', purpose: 'new', organ: health, facts: {}, year: 2026, serial: 8 },
    ],
    materials: [...papers('design-review'), ...papers('standardisation', ['self-rating'])],
  },
};

export type Step = readonly [BundleCommand, Act];
export const openedStep: Step = [openBundle, by('lin', '2026-09-07')];
export const acceptedStep = (n: number, on: string): Step => [
  {
    type: 'NoteMemberAccepted',
    data: { application: `bundle-1.${n}`, acceptedOn: on as never },
  },
  reacting(on),
];
export const decidedStep = (n: number, on: string): Step => [
  {
    type: 'NoteMemberDecided',
    data: { application: `bundle-1.${n}`, outcome: 'approved', decidedOn: on as never },
  },
  reacting(on),
];
export const tale = (...steps: readonly Step[]): readonly BundleEvent[] =>
  told(bundleNoun, ...steps);
