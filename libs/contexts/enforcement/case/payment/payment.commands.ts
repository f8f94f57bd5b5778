import { applyForDeferral } from './apply-for-deferral.js';
import { collectOnSpot } from './collect-on-spot.js';
import { decideDeferral } from './decide-deferral.js';
import { depositCollection } from './deposit-collection.js';
import { endDeferral } from './end-deferral.js';
import { handInCollection } from './hand-in-collection.js';
import { performConfiscation } from './perform-confiscation.js';
import { recordPayment } from './record-payment.js';
import { recordRefund } from './record-refund.js';

/** Money: paid, collected, deferred, refunded. */
export const paymentChapter = {
  title: 'enforcement: payment 收缴',
  commands: [
    applyForDeferral,
    collectOnSpot,
    decideDeferral,
    depositCollection,
    endDeferral,
    handInCollection,
    performConfiscation,
    recordPayment,
    recordRefund,
  ],
} as const;
