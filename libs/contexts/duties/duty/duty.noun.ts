import { noun, overWhen } from '#domain/kernel';
import { dutyCorrections } from './duty.corrections.js';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { dischargeDuty } from './discharge-duty.js';
import type { DutyEvent } from './duty.events.js';
import { evolveDuty, noDuty, type OpenDuty, openDutyCommand, whoseDuty } from './duty.state.js';
import { dutyStream } from './duty.stream.js';
import { fulfilDuty } from './fulfil-duty.js';
import { handDutyOver } from './hand-duty-over.js';
import { oweDuty } from './owe-duty.js';
import { withdrawDuty } from './withdraw-duty.js';

/** What somebody has to settle beside the matters in hand（职责）, until it is done. */
export const dutyNoun = noun({
  stream: dutyStream,
  title: 'Duty（职责）',
  path: 'duties',
  idsFrom: 'duty',
  whose: whoseDuty,
  over: ({ discharged, withdrawn }) => overWhen(discharged !== undefined || withdrawn === true),
  whoActs: {
    inHand: {
      staff: ['DischargeDuty'],
    },
  },
  initial: noDuty,
  evolve: evolveDuty,
  chapters: [
    {
      title: 'duties 职责',
      commands: [
        oweDuty,
        dischargeDuty,
        handDutyOver,
        fulfilDuty,
        withdrawDuty,
        openDutyCommand('RecomputeClocks', recomputing),
        openDutyCommand('RingClock', ringing<OpenDuty, DutyEvent>({ news: newsOf })),
      ],
    },
    dutyCorrections,
  ],
  begins: ['OweDuty'],
  unknown: ['duty-unknown', 'There is no such duty（无此职责）.'],
});
