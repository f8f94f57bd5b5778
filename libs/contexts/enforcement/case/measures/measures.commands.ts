import { applyForMeasure } from './apply-for-measure.js';
import { approveMeasure } from './approve-measure.js';
import { disposeOfEvidence } from './dispose-of-evidence.js';
import { endTesting } from './end-testing.js';
import { extendMeasure } from './extend-measure.js';
import { liftMeasure } from './lift-measure.js';
import { refuseMeasure } from './refuse-measure.js';
import { registerEvidence } from './register-evidence.js';
import { sealProperty } from './seal-property.js';
import { startTesting } from './start-testing.js';

/** Evidence registered, goods sealed or seized. */
export const measuresChapter = {
  title: 'enforcement: measures 措施',
  commands: [
    applyForMeasure,
    approveMeasure,
    disposeOfEvidence,
    endTesting,
    extendMeasure,
    liftMeasure,
    refuseMeasure,
    registerEvidence,
    sealProperty,
    startTesting,
  ],
} as const;
