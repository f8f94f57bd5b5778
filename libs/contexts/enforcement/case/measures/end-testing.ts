import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { clockOf, rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import type { TestingResult } from './measures.events.js';
import { measureOf } from './measures.js';
import type { Case } from '../case.state.js';
import { again, notBefore } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';

export type EndTesting = Command<'EndTesting', TestingResult>;

/** The result of the test is there: the term of the measure goes on (CL 25). */
export const endTesting: Decide<EndTesting, Case, CaseEvent> = (asked, state, act) => {
  const { testing, testingResult } = measureOf(state, asked.measureId);
  if (again(testingResult, asked, 'testing-already-ended')) return [];
  const clock = clockOf(rules.seizure, asked.measureId);
  const running = state.clocks[clock];
  const open = running?.set.facts.excluded?.find(({ to }) => to === undefined);
  if (!testing || !running || !open)
    return refuse('no-testing', 'No testing is under way.', 'CL 25');
  const by = officerOfCase(state, act, { coercive: true });
  notArchived(state);
  notBefore(act, open.from, 'testing began');
  const endedOn = localDateOf(act.validAt);
  const { facts, duty } = running.set;
  const excluded = facts.excluded?.map((one) => (one === open ? { ...one, to: endedOn } : one));
  const set = act.law.set(rules.seizure, { ...facts, excluded }, duty, running.set);
  return [
    {
      type: 'TestingEnded',
      data: {
        testing: asked,
        endedOn,
        by,
        clocks: [{ op: 'move', clock, set, why: 'testing ended' }],
      },
    },
  ];
};
