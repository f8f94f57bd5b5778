import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { hearings } from '../said/case.roles.js';
import { localDateOf, type MessageOf, fields } from '#domain/kernel';
import { duties } from '../case.law.js';
import { inOffice } from '../duties.js';
import { dayHasCome, hostOf } from './hold-hearing.js';
import { papersOf, forms } from '../papers.js';
import { hearingAwaited } from './schedule-hearing.js';
import { drawUp, again, stop } from '#domain/procedure';
import { inRound } from '../stages.js';

const { oneOf, text } = fields;

/**
 * Ends a hearing nobody came to, was left, or is no longer wanted (终止听证): it counts as given
 * up, the case goes on (E22).
 */
export const terminateHearing = caseCommand('TerminateHearing', {
  title: 'Terminate the hearing（终止听证）',
  at: 'hearing/termination',
  by: hearings,
  asks: {
    cause: oneOf(['no-show', 'walk-out', 'withdrawn'], { about: 'Cause（终止原因）' }),
    note: text({ about: 'Note（说明）' }),
  },
  who: (state, act, { cause }) =>
    cause === 'withdrawn'
      ? inOffice(state, act, ['hearing-host', 'head-of-organ', 'principal-head', 'legal-reviewer'])
      : hostOf(state, act),
  repeat: (asked, state) => again(state.round?.ended?.ending, asked, 'hearing-already-terminated'),
  late: since.hearingAsked,
  stage: (state, act, { cause }) => {
    hearingAwaited(inRound(state));
    if (cause !== 'withdrawn') dayHasCome(state, act);
  },
  rule: (asked, state, act, by) => {
    const terminatedOn = localDateOf(act.validAt);
    return [
      {
        type: 'HearingTerminated',
        data: {
          ending: asked,
          terminatedOn,
          by,
          clocks: stop(state, act.validAt, duties.hearingDay),
          documents: drawUp(papersOf(state), act, [
            forms.hearingRecord,
            { party: state.filed?.party, ...asked, terminatedOn },
          ]),
        },
      },
    ];
  },
});

export type TerminateHearing = MessageOf<typeof terminateHearing>;
