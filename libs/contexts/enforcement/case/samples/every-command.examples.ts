import type { Samples } from '#testing';
import type { caseNoun } from '../case.noun.js';
import { clocksSamples } from './clocks.examples.js';
import { closingSamples } from './closing.examples.js';
import { correctingSamples } from './correcting.examples.js';
import { courtSamples } from './court.examples.js';
import { decisionSamples } from './decision.examples.js';
import { hearingSamples } from './hearing.examples.js';
import { intakeSamples } from './intake.examples.js';
import { investigationSamples } from './investigation.examples.js';
import { keepingSamples } from './keeping.examples.js';
import { measuresSamples } from './measures.examples.js';
import { paymentSamples } from './payment.examples.js';
import { transferSamples } from './transfer.examples.js';
import { remediesSamples } from './remedies.examples.js';

/**
 * For each command of a case a history in which it does something. A command without one does not
 * compile.
 */
export const caseSamples: Samples<typeof caseNoun> = {
  ...intakeSamples,
  ...investigationSamples,
  ...measuresSamples,
  ...hearingSamples,
  ...decisionSamples,
  ...paymentSamples,
  ...courtSamples,
  ...remediesSamples,
  ...transferSamples,
  ...closingSamples,
  ...keepingSamples,
  ...clocksSamples,
  ...correctingSamples,
};
