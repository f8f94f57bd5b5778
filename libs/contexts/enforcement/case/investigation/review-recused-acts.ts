import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { headOfCase } from '../duties.js';
import { again, stop } from '#domain/procedure';
import { duties } from '../case.law.js';
import { undecided } from '../stages.js';

const { id, text, texts } = fields;

/**
 * The head looks again at what a recused person did (E17): records that are discarded are no
 * evidence any more.
 */
export const reviewRecusedActs = caseCommand('ReviewRecusedActs', {
  title: 'Look again at what a recused person did（回避前行为审查）',
  at: 'recusals/review',
  by: heads,
  asks: {
    officer: id({ about: 'The recused person（已回避人员）' }),
    discarded: texts({ about: 'Records that do not stand（不予采用的证据）' }),
    findings: text({ about: 'Findings（审查意见）' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    again(own(state.recusals, asked.officer)?.review, asked, 'acts-already-reviewed'),
  stage: undecided,
  rule: (asked, state, act, by) => {
    const toReview = own(state.recusals, asked.officer)?.toReview ?? [];
    if (toReview.length === 0)
      refuse(
        'nothing-to-review',
        'No act of a recused person waits for review（没有待复核的行为）.',
        'PL 43',
      );
    if (asked.discarded.some((id) => !toReview.includes(id)))
      refuse(
        'not-to-review',
        'Only acts of the recused person are discarded here（此处仅撤除已回避人员的行为）.',
        'PL 43',
      );
    return [
      {
        type: 'RecusedActsReviewed',
        data: {
          review: asked,
          reviewedOn: localDateOf(act.now),
          by,
          clocks: stop(state, act.validAt, duties.recused(asked.officer)),
        },
      },
    ];
  },
});

export type ReviewRecusedActs = MessageOf<typeof reviewRecusedActs>;
