import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { ProcedureEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import type { Testing } from './measures.events.js';
import { clockOf, heldMeasure, measureOf } from './measures.js';
import { issue, paper } from '../papers.js';
import type { Procedure } from '../procedure.state.js';
import { again, notBefore, numbering } from '../stages.js';

export type StartTesting = Command<'StartTesting', Testing>;

/**
 * Held goods go to testing (检测、检验、鉴定). That time does not count towards the term, but only because the party was told
 * of it in writing (CL 25; E9).
 */
export const startTesting: Decide<StartTesting, Procedure, ProcedureEvent> = (
  asked,
  state,
  act,
) => {
  const { testing, testingResult } = measureOf(state, asked.measureId);
  if (again(testing, asked, 'testing-already-started') && !testingResult) return [];
  heldMeasure(state, asked.measureId);
  const clock = clockOf(rules.seizure, asked.measureId);
  const running = state.clocks[clock];
  if (!running) return refuse('no-term-running', 'No term of sealing or seizure runs.', 'CL 25');
  const by = officerOfCase(state, act, { coercive: true });
  const startedOn = localDateOf(act.validAt);
  if (asked.partyToldOn > startedOn)
    refuse('party-not-told', 'Tell the party in writing how long testing takes.', 'CL 25', 'E9');
  notBefore(act, localDateOf(running.set.facts.start), 'the measure was taken');
  const { facts, duty } = running.set;
  const excluded = [
    ...(facts.excluded ?? []),
    { from: startedOn, reason: asked.body, law: 'CL 25' },
  ];
  const set = act.law.set(rules.seizure, { ...facts, excluded }, duty, running.set);
  return [
    {
      type: 'TestingStarted',
      data: {
        testing: asked,
        startedOn,
        by,
        documents: issue(numbering(state), [paper.testing, { ...asked, startedOn }]),
        clocks: [{ op: 'move', clock, set, why: 'testing' }],
      },
    },
  ];
};
