import type { Act, RingClock } from '#domain/kernel';
import { lapsed, missedBy, newsOf, ringing, type Rung } from '#domain/procedure';
import type { AssuranceEvent, Shortage } from './assurance.events.js';
import { type Assurance, missingOf } from './assurance.state.js';
import { coverClock } from './policy.js';
import { found } from './shortage.js';

/** Of what a unit has too little once this clock ran out. */
const shortAfter: Readonly<Record<string, Shortage>> = {
  insure: 'policy',
  [coverClock]: 'policy',
  deposit: 'deposit',
};

/**
 * A policy ran out, a deposit was not paid in its time（到期未续保、逾期未缴存）: that period is
 * over, and what is owed from now on is that the shortage is made good.
 */
const over = (
  asked: RingClock['data'],
  ring: Rung,
  all: Assurance,
  act: Act,
): readonly AssuranceEvent[] | undefined => {
  const of = shortAfter[asked.clock];
  if (!of || !all.opened) return undefined;
  const missing = of === 'deposit' ? missingOf(all) : undefined;
  const { clock, due: at, step, kind } = asked;
  const { rule, dueDate: due } = ring.set;
  const clocks = [lapsed(clock, ring)];
  const ran = {
    ring: `${clock}@${at}/${kind}/${step}`,
    clock,
    rule,
    due,
    effect: 'shortage（缺口）',
  };
  return [
    { type: 'ClockExpired', data: { ...ran, clocks, ...missedBy(ring) } },
    ...found({ ...all, opened: all.opened }, act, of, missing),
  ];
};

/** How a record answers when one of its clocks rings. */
export const ringingAssurance = ringing<Assurance, AssuranceEvent>({ over, news: newsOf });
