import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { DutyEvent } from './duty.events.js';
import type { Duty } from './duty.state.js';
import { office } from './who-holds-it.js';

const { text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const dutyCorrections = correctionsOf<Duty, DutyEvent>({
  tag: 'duties',
  by: office,
  confirmedBy: ['head-of-organ', 'principal-head'],
  facts: {
    DutyDischarged: { findings: text({ about: 'What was found and done（办理情况）' }) },
  },
});
