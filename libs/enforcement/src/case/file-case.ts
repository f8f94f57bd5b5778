import { type Act, type Command, type Decide, localDateOf, refuse, startOfDay } from '#libs/kernel';
import type { ProcedureEvent } from './case.events.js';
import { rules } from './case.law.js';
import { start } from './clocks.js';
import { certified, handlingOf, headOfCase } from './duties.js';
import { issue, paper } from './papers.js';
import type { Procedure } from './procedure.state.js';
import type { AllegedAct } from './shared.events.js';
import { again, madeNow, numbering } from './stages.js';

/** `serial` and `year` are reserved by the edge from the counter of the prefix (DOC-5). */
export type FileCase = Command<'FileCase', { serial: number; year: number }>;

/**
 * The head approves the filing (立案): from now the case has its number, and the time in which it must be decided runs.
 * An act discovered after its limitation is not filed.
 */
export const fileCase: Decide<FileCase, Procedure, ProcedureEvent> = (asked, state, act) => {
  if (
    again(
      state.filed && { serial: state.filed.serial, year: state.filed.year },
      asked,
      'case-already-filed',
    )
  )
    return [];
  const { clue, applied } = state;
  if (state.stage !== 'clue' || !clue || !applied)
    return refuse('filing-not-applied-for', 'An officer applies for filing first.', 'PL 54');
  madeNow(act);
  const approvedBy = headOfCase(state, act);
  certified(state, applied.application.officers, act);
  const { acts, party } = clue.clue;
  for (const one of acts) withinLimitation(one, act);
  const filedOn = localDateOf(act.now);
  if (!filedOn.startsWith(`${asked.year}-`))
    refuse('year-of-number-wrong', 'The number bears the year of the filing.', 'DOC-3');
  const handling = handlingOf(state);
  const { officers, grounds } = applied.application;
  return [
    {
      type: 'CaseFiled',
      data: {
        caseId: clue.caseId,
        party,
        procedure: 'ordinary',
        serial: asked.serial,
        year: asked.year,
        documentPrefix: handling.prefix,
        organ: handling.organ,
        handlingOrgan: handling.handlingOrgan,
        officers,
        filedOn,
        acts,
        applicant: applied.applicant,
        approvedBy,
        mandate: handling.mandate,
        documents: issue({ ...numbering(state), ...asked }, [
          paper.filing,
          { party, acts, grounds, officers, applicant: applied.applicant, approvedBy, filedOn },
        ]),
        clocks: [start(act, rules.casePeriod, { start: act.now }, 'officer')],
      },
    },
  ];
};

/** PL 36: two years, or five if it touched life, health or financial safety and harm came of it; discovery ends the count. */
export function withinLimitation(one: AllegedAct, act: Act): void {
  if (one.foundOn > localDateOf(act.now))
    refuse('found-in-the-future', 'An act is discovered before it is filed.', 'PL 36');
  if (one.endedOn === undefined) return;
  const rule = one.harmed ? rules.limitationIfHarmed : rules.limitation;
  const { dueDate } = act.law.clock(rule, { start: startOfDay(one.endedOn) });
  if (one.foundOn > dueDate)
    refuse('limitation-over', `The act ${one.actId} was found after its limitation (追责时效).`, 'PL 36');
}
