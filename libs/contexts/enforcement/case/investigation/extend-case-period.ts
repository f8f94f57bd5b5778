import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, same, type MessageOf, fields } from '#domain/kernel';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { PeriodExtension } from '../intake/intake.events.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, move } from '#domain/procedure';
import { undecided } from '../stages.js';

const { oneOf, optional, text, whole } = fields;

/**
 * Prolongs the time to decide (延长办案期限), first by the head, then by the next higher organ,
 * whose approval the head puts on record. Only cases filed under a rule that knows it have it
 * (ENF-D3a); `libs/law` refuses the others and what is too long.
 */
export const extendCasePeriod = caseCommand('ExtendCasePeriod', {
  title: 'Extend the time to decide（延长办案期限）',
  at: 'period-extension',
  by: heads,
  asks: {
    days: whole({ about: 'Days more（延长天数）', min: 1, max: 400 }),
    approver: oneOf(['head-of-organ', 'higher-organ'], { about: 'Who approved it（批准机关）' }),
    approval: optional(text({ about: 'Paper of the superior’s approval（上级批准文件）' })),
    reasons: text({ about: 'Reasons（延期理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) => state.extensions.some(({ extension }) => same(extension, asked)),
  rule: (asked, state, act, by) => {
    undecided(state);
    const running = state.clocks[rules.casePeriod];
    if (!running || running.overdue || act.now > running.set.due)
      return refuse(
        'case-period-over',
        'What has run out cannot be prolonged（期限已届满，不得延长）.',
        'ENF-D3a',
      );
    grounded(asked);
    const extendedOn = localDateOf(act.now);
    const grant = { amount: asked.days, approver: asked.approver, grantedOn: extendedOn };
    const clocks = move(act, state, rules.casePeriod, {
      facts: (was) => ({ ...was, extended: [...(was.extended ?? []), grant] }),
      why: asked.reasons,
    });
    const until = clocks[0]?.set.dueDate;
    return [
      {
        type: 'CasePeriodExtended',
        data: {
          extension: asked,
          extendedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.extension,
            { ...asked, until, extendedOn, by },
          ]),
          clocks,
        },
      },
    ];
  },
});

export type ExtendCasePeriod = MessageOf<typeof extendCasePeriod>;

function grounded({ reasons, approver, approval }: PeriodExtension): void {
  if (reasons === '')
    refuse('no-reasons', 'Say why it takes longer（须写明延长的理由）.', 'ENF-D3a');
  if (approver === 'higher-organ' && !approval)
    refuse(
      'no-approval-of-superior',
      'Cite the approval of the higher organ（须注明上级机关的批准）.',
      'ENF-D3a',
    );
}
