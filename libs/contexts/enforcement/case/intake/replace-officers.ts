import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { actingAs, decidingOrgans, workingOrgans, notRecused } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { certified, handlingOf, notJudges, recusedIn } from '../duties.js';
import type { Replacement } from './intake.events.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';

export type ReplaceOfficers = Command<'ReplaceOfficers', Replacement>;

/** The team leader or the head gives the case to other officers (更换办案人员). What the earlier ones did stays. */
export const replaceOfficers: Decide<ReplaceOfficers, Case, CaseEvent> = (asked, state, act) => {
  const current = state.replaced?.replacement;
  if (current && sameOfficers(current.officers, state.officers) && sameAs(current, asked))
    return [];
  undecided(state);
  const handling = handlingOf(state);
  const organs = [...decidingOrgans(handling, act), ...workingOrgans(handling)];
  const { id } = actingAs(act, ['team-leader', 'head-of-organ', 'principal-head'], organs);
  notRecused(recusedIn(state), id);
  certified(state, asked.officers, act);
  notJudges(state, asked.officers);
  return [
    {
      type: 'OfficersReplaced',
      data: { replacement: asked, replacedOn: localDateOf(act.now), by: id },
    },
  ];
};

const sameOfficers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((officer) => b.includes(officer));

const sameAs = (a: Replacement, b: Replacement): boolean =>
  a.reasons === b.reasons && sameOfficers(a.officers, b.officers);
