import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { AccidentEvent } from './accident.events.js';
import type { Accident } from './accident.state.js';
import { heads, onDuty } from './who-may.js';

const { optional, part, shape, text } = fields;

/**
 * Which recorded facts may be corrected（更正登记事实）. What somebody said is none: it is told
 * anew, and both stand, because what was said when is compared.
 */
export const accidentCorrections = correctionsOf<Accident, AccidentEvent>({
  tag: 'accidents',
  by: onDuty,
  confirmedBy: heads,
  facts: {
    AccidentReported: {
      accident: part(
        shape('AccidentToCorrect', {
          place: optional(text({ about: 'Where, exactly（事故地点）', max: 300 })),
          sectorDepartment: optional(
            text({ about: 'Department of the sector（负有监管职责的部门）', max: 120 }),
          ),
        }),
        { about: 'What is right of the accident（事故）' },
      ),
    },
  },
});
