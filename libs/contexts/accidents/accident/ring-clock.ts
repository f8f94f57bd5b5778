import type { Act, RingClock } from '#domain/kernel';
import { lapsed, newsOf, ringing, type Rung } from '#domain/procedure';
import type { AccidentEvent } from './accident.events.js';
import type { Accident } from './accident.state.js';
import { silence } from './doubts.js';
import { toVerify } from './duties.js';

/** What the end of a clock means to an accident, where it is not only news. */
const over = (
  asked: RingClock['data'],
  ring: Rung,
  { reported }: Accident,
  act: Act,
): readonly AccidentEvent[] | undefined => {
  if (!reported) return undefined;
  if (asked.clock === 'ACC-D5')
    return [
      {
        type: 'CasualtyWindowClosed',
        data: { closedOn: ring.set.dueDate, clocks: [lapsed('ACC-D5', ring)] },
      },
    ];
  if (asked.clock !== 'ACC-D1') return undefined;
  const doubt = silence(ring.set.due);
  return [
    newsOf(asked, ring),
    {
      type: 'UnitStayedSilent',
      data: { doubts: [doubt], clocks: [toVerify(act, reported.accident, doubt)] },
    },
  ];
};

/** An hour is over, a window closed（期限届满）. */
export const ringingAccident = ringing<Accident, AccidentEvent>({ over, news: newsOf });
