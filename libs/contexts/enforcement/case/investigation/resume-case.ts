import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  localDateOf,
  refuse,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import { drawUp, again, move } from '#domain/procedure';

const { text } = fields;

/** The head resumes a suspended case (恢复): the case period goes on where it stood. */
export const resumeCase = caseCommand('ResumeCase', {
  title: 'Resume the case（恢复调查）',
  at: 'resumption',
  by: heads,
  asks: {
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    !state.suspended && again(state.resumed?.resumption, asked, 'not-suspended'),
  stage: ({ suspended }) =>
    suspended ?? refuse('not-suspended', 'The case is not suspended（案件未处于中止状态）.'),
  rule: (asked, state, act, by) => {
    const resumedOn = localDateOf(act.now);
    return [
      {
        type: 'CaseResumed',
        data: {
          resumption: asked,
          resumedOn,
          by,
          documents: drawUp(papersOf(state), act, [forms.resumption, { ...asked, resumedOn, by }]),
          clocks: goOn(state, act),
        },
      },
    ];
  },
});

export type ResumeCase = MessageOf<typeof resumeCase>;

/**
 * The open stay ends today. Nothing when the period did not stand: it had run out before the
 * suspension.
 */
function goOn(state: Case, act: Act): readonly ClockChange[] {
  const stays = state.clocks[rules.casePeriod]?.set.facts.stayed ?? [];
  if (stays.every(({ to }) => to !== undefined)) return [];
  const to = localDateOf(act.now);
  return move(act, state, rules.casePeriod, {
    facts: (was) => ({
      ...was,
      stayed: was.stayed?.map((stay) => ({ ...stay, to: stay.to ?? to })),
    }),
    why: 'resumed',
  });
}
