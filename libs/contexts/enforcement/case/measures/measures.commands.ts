import { type ApplyForMeasure, applyForMeasure } from './apply-for-measure.js';
import { type ApproveMeasure, approveMeasure } from './approve-measure.js';
import { type DisposeOfEvidence, disposeOfEvidence } from './dispose-of-evidence.js';
import { type EndTesting, endTesting } from './end-testing.js';
import { type ExtendMeasure, extendMeasure } from './extend-measure.js';
import { type LiftMeasure, liftMeasure } from './lift-measure.js';
import { type RefuseMeasure, refuseMeasure } from './refuse-measure.js';
import { type RegisterEvidence, registerEvidence } from './register-evidence.js';
import { type SealProperty, sealProperty } from './seal-property.js';
import { type StartTesting, startTesting } from './start-testing.js';

/** Goods and evidence held while the case runs: what may be asked, and the rule that answers. */
export const measuresRules = {
  ApplyForMeasure: applyForMeasure,
  ApproveMeasure: approveMeasure,
  DisposeOfEvidence: disposeOfEvidence,
  EndTesting: endTesting,
  ExtendMeasure: extendMeasure,
  LiftMeasure: liftMeasure,
  RefuseMeasure: refuseMeasure,
  RegisterEvidence: registerEvidence,
  SealProperty: sealProperty,
  StartTesting: startTesting,
};

export type MeasuresCommand =
  | ApplyForMeasure
  | ApproveMeasure
  | DisposeOfEvidence
  | EndTesting
  | ExtendMeasure
  | LiftMeasure
  | RefuseMeasure
  | RegisterEvidence
  | SealProperty
  | StartTesting;
