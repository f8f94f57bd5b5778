import { coercion } from './coercion.js';
import { enforcementCase } from './enforcement-case.js';
import { enforcementPayment } from './enforcement-payment.js';
import { enforcementRemedies } from './enforcement-remedies.js';
import type { Entry } from './entry.js';
import { otherFines } from './fines-others.js';
import { workSafetyFines } from './fines-accidents.js';
import { licensing } from './licensing.js';
import { licensingBars } from './licensing-bars.js';
import { thresholds } from './thresholds.js';

/** All entries of the law, district settings aside. */
export const everyEntry: readonly Entry[] = [
  ...enforcementCase,
  ...enforcementPayment,
  ...enforcementRemedies,
  ...coercion,
  ...thresholds,
  ...licensing,
  ...licensingBars,
  ...workSafetyFines,
  ...otherFines,
];
