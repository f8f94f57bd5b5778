import { label, type LabelsOf } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationDecisionLabels } from '../application/decision/decision.events.js';
import { applicationIntakeLabels } from '../application/intake/intake.events.js';
import { applicationReviewLabels } from '../application/review/review.events.js';
import { type BarEvent, barLabels } from '../bar/bar.events.js';
import { type BundleEvent, bundleLabels } from '../bundle/bundle.events.js';
import { clockNewsLabels } from '#domain/procedure';
import { type LicenceEvent, licenceLabels } from '../licence/licence.events.js';

/** What each act on record is called in a history. An event without its row does not compile. */
export const licensingEventLabels: LabelsOf<
  ApplicationEvent | LicenceEvent | BundleEvent | BarEvent
> = {
  ...applicationDecisionLabels,
  ...applicationIntakeLabels,
  ...applicationReviewLabels,
  ...barLabels,
  ...bundleLabels,
  ...clockNewsLabels,
  ...licenceLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
