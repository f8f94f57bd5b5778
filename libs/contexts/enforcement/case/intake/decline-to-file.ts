import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, mustNotBeBefore, refuse, type MessageOf, fields } from '#domain/kernel';
import { drawUp, again, stop, voided } from '#domain/procedure';
import { headWhoEnds } from '../duties.js';
import { clueDuty } from './clue-duty.js';
import type { NotFiling } from './intake.events.js';
import * as since from '../said/since.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import { notOfMeasures } from '../case.law.js';

const { day, optional, text } = fields;

/** The head decides that no case is opened (不予立案), with reasons; a complainant is told. */
export const declineToFile = caseCommand('DeclineToFile', {
  title: 'Decide not to file（不予立案）',
  at: 'non-filing',
  by: heads,
  asks: {
    reasons: text({ about: 'Reasons（不予立案理由）', called: 'reason' }),
    complainantToldOn: optional(
      day({ about: 'The reporter was told on（告知举报人日期）', past: true }),
    ),
  },
  who: (state, act) => headWhoEnds(state, act),
  repeat: (asked, state) => again(state.notFiled?.notFiling, asked, 'already-declined'),
  rule: (asked, state, act, decidedBy) => {
    if (state.stage !== 'clue')
      refuse('not-a-clue', 'Only a clue can be declined（仅线索可以不予立案）.', 'PL 54');
    grounded(asked, state);
    mustNotBeBefore(since.discovered(state), asked.complainantToldOn);
    const decidedOn = localDateOf(act.now);
    return [
      {
        type: 'CaseNotFiled',
        data: {
          notFiling: asked,
          decidedOn,
          decidedBy,
          documents: drawUp(papersOf(state), act, [
            forms.notFiling,
            { party: state.clue?.clue.party, reasons: asked.reasons, decidedOn, decidedBy },
          ]),
          clocks: [
            ...stop(state, act.now, clueDuty),
            ...voided(state, act.now, 'not filed', endsUnfiled),
          ],
        },
      },
    ];
  },
});

export type DeclineToFile = MessageOf<typeof declineToFile>;

/** What else ran ends with it. */
const endsUnfiled = (clock: string): boolean => clock !== clueDuty && notOfMeasures(clock);

function grounded({ reasons, complainantToldOn }: NotFiling, { clue }: Case): void {
  if (reasons === '')
    refuse('no-reasons', 'Say why no case is opened（须写明不予立案的理由）.', 'ENF-S2');
  if (clue?.clue.complainant !== undefined && complainantToldOn === undefined)
    refuse('complainant-not-told', 'Tell the complainant first（应当先告知举报人）.', 'ENF-S2');
}
