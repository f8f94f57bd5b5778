import { barStream } from '#contexts/licensing/contract';
import type { Reaction } from '#domain/kernel';
import type { AccidentEvent } from '../accident/accident.events.js';
import { accidentStream } from '../accident/accident.stream.js';

/**
 * Whoever is banned is banned at every desk（任职限制联动）: the ban stands in licensing's record
 * of the person, which applications and changes of principals ask. It falls there with the
 * decision that it rested on.
 */
export const barAfterBan: Reaction<AccidentEvent> = {
  name: 'accidents.bar-after-ban',
  from: accidentStream,
  on: {
    PersonBanned: ({ subject, rule, from, until, industry }, { id: source }) =>
      subject === undefined
        ? []
        : [
            {
              category: barStream.category,
              id: subject,
              type: 'RecordBar',
              data: {
                barId: source,
                kind: 'principal-ban',
                subject,
                source,
                rule,
                from,
                until,
                industry,
              },
            },
          ],
  },
  undo: {
    PersonBanned: ({ subject }, { id: source }) =>
      subject === undefined
        ? []
        : [
            {
              category: barStream.category,
              id: subject,
              type: 'LiftBar',
              data: { source, because: '所依据的决定已被撤销' },
            },
          ],
  },
};
