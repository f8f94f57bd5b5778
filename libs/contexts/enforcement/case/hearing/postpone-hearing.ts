import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { duties } from '../case.law.js';
import { inOffice } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { hearingAwaited, inGoodTime } from './schedule-hearing.js';
import { drawUp, again, move } from '#domain/procedure';
import { inRound } from '../stages.js';

const { day, text } = fields;

/**
 * Puts the hearing on another day, once（延期、提前听证）: later, or earlier where the party keeps
 * the same lead time (PL 64).
 */
export const postponeHearing = caseCommand('PostponeHearing', {
  title: 'Postpone the hearing（延期听证）',
  at: 'hearing/postponement',
  by: ['hearing-host', ...heads],
  asks: {
    date: day({ about: 'New day（延期后日期）' }),
    servedOn: day({ about: 'The party got the notice on（通知送达日期）', past: true }),
    reasons: text({ about: 'Reasons（延期理由）', called: 'reason' }),
  },
  who: (state, act) => inOffice(state, act, ['head-of-organ', 'principal-head', 'hearing-host']),
  repeat: (asked, state) =>
    again(state.round?.postponed?.postponement, asked, 'hearing-already-postponed'),
  rule: (asked, state, act, by) => {
    const round = inRound(state);
    hearingAwaited(round);
    if (!round.scheduled)
      return refuse('hearing-not-scheduled', 'No hearing is set（尚未安排听证）.', 'PL 64');
    if (asked.date === round.scheduled.plan.date)
      refuse('not-another-day', '与原定听证日期相同（this is the day it is set for）.', 'ENF-D6');
    inGoodTime(asked, act);
    return [
      {
        type: 'HearingPostponed',
        data: {
          postponement: asked,
          postponedOn: localDateOf(act.now),
          by,
          clocks: move(act, state, duties.hearingDay, {
            facts: (was) => ({ ...was, until: asked.date }),
            why: 'another day of the hearing（听证改期）',
          }),
          documents: drawUp(papersOf(state), act, [
            forms.hearingNotice,
            { party: state.filed?.party, date: asked.date, reasons: asked.reasons },
          ]),
        },
      },
    ];
  },
});

export type PostponeHearing = MessageOf<typeof postponeHearing>;
