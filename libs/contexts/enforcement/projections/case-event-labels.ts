import { label, type LabelsOf } from '#domain/kernel';
import { closingLabels } from '../case/closing/closing.events.js';
import { correctingLabels } from '../case/correcting/correcting.events.js';
import { courtLabels } from '../case/court/court.events.js';
import { decisionLabels } from '../case/decision/decision.events.js';
import { hearingLabels } from '../case/hearing/hearing.events.js';
import { intakeLabels } from '../case/intake/intake.events.js';
import { investigationLabels } from '../case/investigation/investigation.events.js';
import { keepingLabels } from '../case/keeping/keeping.events.js';
import { measuresLabels } from '../case/measures/measures.events.js';
import { paymentLabels } from '../case/payment/payment.events.js';
import { remediesLabels } from '../case/remedies/remedies.events.js';
import { transferLabels } from '../case/transfer/transfer.events.js';
import { sharedLabels } from '../case/shared.events.js';
import type { CaseEvent, CaseEventType } from './case-event.js';

/** What each act on record is called in a history. An event without its row does not compile. */
export const caseEventLabels: LabelsOf<CaseEvent> = {
  ...closingLabels,
  ...correctingLabels,
  ...courtLabels,
  ...decisionLabels,
  ...hearingLabels,
  ...intakeLabels,
  ...keepingLabels,
  ...investigationLabels,
  ...measuresLabels,
  ...paymentLabels,
  ...remediesLabels,
  ...transferLabels,
  ...sharedLabels,
  ClocksRecomputed: label('Clocks computed anew after a notice of days off', '期限重算'),
};

/** Every type of event a case can have. */
export const caseEventTypes = Object.keys(caseEventLabels) as readonly CaseEventType[];
