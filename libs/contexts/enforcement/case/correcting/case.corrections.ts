import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import type { Case } from '../case.state.js';
import { heads, officers } from '../said/case.roles.js';

const { day, optional, part, shape, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const caseCorrections = correctionsOf<Case, CaseEvent>({
  tag: 'enforcement',
  by: officers,
  confirmedBy: heads,
  facts: {
    FieldworkRecorded: {
      fieldwork: part(
        shape('FieldworkToCorrectPart', {
          place: optional(text({ about: 'Place（地点）', max: 300 })),
        }),
        { about: 'What is right in the record on site（勘验、抽样记录）' },
      ),
    },
    PenaltyPerformed: {
      how: text({ about: 'How it was carried out（执行情况）' }),
      performedOn: day({ about: 'Carried out on（执行日期）', past: true }),
    },
    DecisionPublished: {
      publishedOn: day({ about: 'Made public on（公开日期）', past: true }),
    },
  },
});
