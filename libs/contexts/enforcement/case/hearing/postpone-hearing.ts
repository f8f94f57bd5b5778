import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { inOffice } from '../duties.js';
import type { Postponement } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { hearingAwaited, inGoodTime } from './schedule-hearing.js';
import { again } from '#domain/procedure';
import { inRound } from '../stages.js';

export type PostponeHearing = Command<'PostponeHearing', Postponement>;

/** Puts the hearing off, once (延期听证), with the same lead time for the party. */
export const postponeHearing: Decide<PostponeHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.postponed?.postponement, asked, 'hearing-already-postponed')) return [];
  const round = inRound(state);
  hearingAwaited(round);
  if (!round.scheduled) return refuse('hearing-not-scheduled', 'No hearing is set.', 'PL 64');
  const by = inOffice(state, act, ['head-of-organ', 'principal-head', 'hearing-host']);
  if (asked.date <= round.scheduled.plan.date)
    refuse('not-later', 'A hearing is put off to a later day.', 'ENF-D6');
  inGoodTime(asked, act);
  return [
    {
      type: 'HearingPostponed',
      data: {
        postponement: asked,
        postponedOn: localDateOf(act.now),
        by,
        documents: drawUp(state, act, [
          paper.hearingNotice,
          { party: state.filed?.party, date: asked.date, reasons: asked.reasons },
        ]),
      },
    },
  ];
};
