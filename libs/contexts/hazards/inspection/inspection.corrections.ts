import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { InspectionEvent } from './inspection.events.js';
import type { Inspection } from './inspection.state.js';

const { optional, part, shape, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const inspectionCorrections = correctionsOf<Inspection, InspectionEvent>({
  tag: 'inspections',
  by: ['officer'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  facts: {
    InspectionPlanned: {
      scheme: part(
        shape('SchemeToCorrect', {
          address: optional(text({ about: 'Where（检查地址）', max: 300 })),
        }),
        { about: 'What is right in the scheme（检查方案）' },
      ),
    },
    ReInspected: { findings: text({ about: 'What was found（复查情况）' }) },
  },
});
