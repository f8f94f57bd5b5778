import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, again, move } from '#domain/procedure';
import { undecided } from '../stages.js';

const { oneOf, text } = fields;

/**
 * The head suspends the case (中止), because it waits for another's result or cannot go on. The
 * case period stands until it is resumed; clocks that protect the party (measures, hearing) run on.
 * A hearing is no reason to stand (E10).
 */
export const suspendCase = caseCommand('SuspendCase', {
  title: 'Suspend the case（中止调查）',
  at: 'suspension',
  by: heads,
  asks: {
    cause: oneOf(
      ['waits-for-other-result', 'party-unreachable', 'force-majeure', 'law-in-question'],
      { about: 'Cause（中止原因）' },
    ),
    reasons: text({ about: 'Reasons（中止理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) => again(state.suspended?.suspension, asked, 'already-suspended'),
  rule: (asked, state, act, by) => {
    undecided(state);
    if (asked.reasons === '')
      refuse('no-reasons', 'Say what the case waits for（须写明中止调查的理由）.', 'ENF-S18');
    const suspendedOn = localDateOf(act.now);
    const running = state.clocks[rules.casePeriod];
    const stayed = { from: suspendedOn, reason: asked.cause, law: 'ENF-S18' };
    const clocks = move(act, state, rules.casePeriod, {
      facts: (was) => ({ ...was, stayed: [...(was.stayed ?? []), stayed] }),
      why: asked.cause,
    });
    return [
      {
        type: 'CaseSuspended',
        data: {
          suspension: asked,
          suspendedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.suspension,
            { ...asked, suspendedOn, by },
          ]),
          clocks: running?.overdue ? [] : clocks,
        },
      },
    ];
  },
});

export type SuspendCase = MessageOf<typeof suspendCase>;
