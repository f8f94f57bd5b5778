import { type CommandOf, noun } from '#domain/kernel';
import { inspectionCorrections } from './inspection.corrections.js';
import { inspectionDispatchAnswers } from './inspection.went-out.js';
import { recomputing } from '#domain/procedure';
import { evolveInspection, inspectionCommand, noInspection } from './inspection.state.js';
import { inspectionStream } from './inspection.stream.js';
import { askReInspection } from './orders/ask-re-inspection.js';
import { answerMoreTime, askMoreTime } from './orders/more-time.js';
import { checkDailyPenalty } from './orders/check-daily-penalty.js';
import { checkListing } from './orders/check-listing.js';
import { orderCorrection } from './orders/order-correction.js';
import { reInspect } from './orders/re-inspect.js';
import { ringClock } from './ring-clock.js';
import { handFindingOver } from './visit/hand-finding-over.js';
import { liftMeasure } from './visit/lift-measure.js';
import { orderMeasure } from './visit/order-measure.js';
import { planInspection } from './visit/plan-inspection.js';
import { recordInspection } from './visit/record-inspection.js';
import { recordRefusal } from './visit/refuse-inspection.js';
import { withdrawInspection } from './visit/withdraw-inspection.js';
import { overInspection } from './over.js';
import { whoseInspection } from './who-may.js';

/** An inspection（执法检查）with its measures on site and corrective orders. */
export const inspectionNoun = noun({
  stream: inspectionStream,
  title: 'Inspection（执法检查）',
  path: 'inspections',
  whoseActs: ['WSL 65', 'PL 42'],
  whose: whoseInspection,
  over: overInspection,
  whoActs: {
    certified: {
      officer: ['PlanInspection', 'OrderMeasure'],
      every: ['RecordInspection', 'RecordRefusal', 'OrderCorrection', 'ReInspect'],
    },
  },
  idsFrom: 'inspection',
  initial: noInspection,
  evolve: evolveInspection,
  chapters: [
    {
      title: 'inspections: on site 现场检查',
      commands: [
        planInspection,
        withdrawInspection,
        recordInspection,
        recordRefusal,
        orderMeasure,
        liftMeasure,
        handFindingOver,
      ],
    },
    {
      title: 'inspections: corrective orders 责令限期整改、复查',
      commands: [
        orderCorrection,
        askMoreTime,
        answerMoreTime,
        askReInspection,
        reInspect,
        checkDailyPenalty,
        checkListing,
        inspectionCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
    inspectionCorrections,
    inspectionDispatchAnswers,
  ],
  begins: ['PlanInspection'],
  unknown: ['no-such-inspection', 'There is no such inspection（无此检查）.'],
});

export type InspectionCommand = CommandOf<typeof inspectionNoun>;
