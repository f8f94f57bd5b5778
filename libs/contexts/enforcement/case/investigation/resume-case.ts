import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  localDateOf,
  refuse,
} from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { Resumption } from '../intake/intake.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again, madeNow } from '#domain/procedure';

export type ResumeCase = Command<'ResumeCase', Resumption>;

/** The head resumes a suspended case (恢复): the case period goes on where it stood. */
export const resumeCase: Decide<ResumeCase, Case, CaseEvent> = (asked, state, act) => {
  if (!state.suspended) {
    if (again(state.resumed?.resumption, asked, 'not-suspended')) return [];
    return refuse('not-suspended', 'The case is not suspended (中止).');
  }
  madeNow(act);
  const by = headOfCase(state, act);
  const resumedOn = localDateOf(act.now);
  return [
    {
      type: 'CaseResumed',
      data: {
        resumption: asked,
        resumedOn,
        by,
        documents: drawUp(state, act, [paper.resumption, { ...asked, resumedOn, by }]),
        clocks: goOn(state, act),
      },
    },
  ];
};

function goOn(state: Case, act: Act): readonly ClockChange[] {
  const running = state.clocks[rules.casePeriod];
  const stays = running?.set.facts.stayed ?? [];
  if (!running || stays.every(({ to }) => to !== undefined)) return [];
  const to = localDateOf(act.now);
  const stayed = stays.map((stay) => (stay.to === undefined ? { ...stay, to } : stay));
  const { rule, facts, duty } = running.set;
  const set = act.law.set(rule, { ...facts, stayed }, duty, running.set);
  return [{ op: 'move', clock: rules.casePeriod, set, why: 'resumed' }];
}
