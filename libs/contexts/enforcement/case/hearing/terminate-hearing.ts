import { type Command, type Decide, localDateOf } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { inOffice } from '../duties.js';
import { hostOnTheDay } from './hold-hearing.js';
import type { HearingEnding } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { hearingAwaited } from './schedule-hearing.js';
import { again } from '#domain/procedure';
import { inRound } from '../stages.js';

export type TerminateHearing = Command<'TerminateHearing', HearingEnding>;

/** Ends a hearing nobody came to, was left, or is no longer wanted (终止听证): it counts as given up, the case goes on (E22). */
export const terminateHearing: Decide<TerminateHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.ended?.ending, asked, 'hearing-already-terminated')) return [];
  hearingAwaited(inRound(state));
  const by =
    asked.cause === 'withdrawn'
      ? inOffice(state, act, ['hearing-host', 'head-of-organ', 'principal-head', 'legal-reviewer'])
      : hostOnTheDay(state, act);
  const terminatedOn = localDateOf(act.validAt);
  return [
    {
      type: 'HearingTerminated',
      data: {
        ending: asked,
        terminatedOn,
        by,
        documents: drawUp(state, act, [
          paper.hearingRecord,
          { party: state.filed?.party, ...asked, terminatedOn },
        ]),
      },
    },
  ];
};
