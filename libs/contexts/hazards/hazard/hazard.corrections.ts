import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import type { Hazard } from './hazard.state.js';

const { day, optional, part, shape, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const hazardCorrections = correctionsOf<Hazard, HazardEvent>({
  tag: 'hazards',
  by: ['officer'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  facts: {
    HazardReported: {
      report: part(
        shape('ReportToCorrect', {
          address: optional(text({ about: 'Where（地址）', max: 300 })),
          facts: optional(text({ about: 'What was seen（隐患情况）' })),
          foundOn: optional(day({ about: 'Found on（发现日期）', past: true })),
        }),
        { about: 'What is right in the report（上报内容）' },
      ),
    },
    HazardVerified: { findings: text({ about: 'What was found（核实情况）' }) },
  },
});
