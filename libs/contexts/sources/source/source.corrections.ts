import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { SourceEvent } from './source.events.js';
import type { HazardSource } from './source.state.js';
import { heads, keepsIt, officers } from './who-may.js';

const { optional, part, shape, text } = fields;

/**
 * Which recorded facts may be corrected, by whom（更正登记事实）. What is there is none: it is
 * assessed anew, and graded by the tables of that day.
 */
export const sourceCorrections = correctionsOf<HazardSource, SourceEvent>({
  tag: 'sources',
  by: officers,
  confirmedBy: heads,
  who: keepsIt,
  facts: {
    SourceIdentified: {
      source: part(
        shape('SourceToCorrect', {
          name: optional(text({ about: 'Name of the unit（单元名称）', max: 120 })),
          address: optional(text({ about: 'Where it is（地址）', max: 300 })),
        }),
        { about: 'What is right of the source（重大危险源）' },
      ),
    },
    SourceInspected: { findings: text({ about: 'What was found（检查情况）' }) },
  },
});
