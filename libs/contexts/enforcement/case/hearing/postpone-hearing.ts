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

/** Puts the hearing off, once (延期听证), with the same lead time for the party. */
export const postponeHearing = caseCommand('PostponeHearing', {
  title: 'Postpone the hearing（延期听证）',
  at: 'hearing/postponement',
  by: ['hearing-host', ...heads],
  asks: {
    date: day({ about: 'New day（延期后日期）' }),
    servedOn: day({ about: 'The party got the notice on（通知送达日期）' }),
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
    if (asked.date <= round.scheduled.plan.date)
      refuse(
        'not-later',
        'A hearing is put off to a later day（听证只能延至以后的日期）.',
        'ENF-D6',
      );
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
            why: 'put off（听证延期）',
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
