import { yearReference } from '#contexts/accidents/contract';
import {
  fields,
  label,
  localDate,
  localDateOf,
  type MessageOf,
  refuse,
  seenIn,
} from '#domain/kernel';
import { alreadySo, owe, stop } from '#domain/procedure';
import { law, officials } from '../shared/who-may.js';
import { dueEvaluation } from './open-evaluation.js';
import { officialOf, openedCommand } from './evaluation.state.js';
import { resultsOf } from './targets.js';

const { ref, text } = fields;

const year = (about: string) =>
  ref(yearReference, { about, in: ({ organ }) => organ, at: () => 'then' });

/** By when it was settled. */
export const settleClock = 'settle';

/**
 * Holds every target of the plan against the figures of two checked years（核算规划指标）. Nobody
 * types a result: each follows from what the years hold; what they lack is unknown.
 */
export const draftEvaluation = openedCommand('DraftPlanEvaluation', {
  title: 'Hold the targets of the plan against the figures（核算规划指标）',
  at: 'draft',
  by: officials,
  asks: {
    base: year('The year it is measured against（基期年度指标）'),
    year: year('The year that is evaluated（评估年度指标）'),
    remarks: text({ about: 'What is to be said beside the figures（评估说明）', max: 4_000 }),
  },
  against: (asked, { opened: { organ } }) => ({ ...asked, organ }),
  who: officialOf,
  repeat: (asked, { drafted }) => alreadySo(drafted, asked),
  stage: ({ opened, settled }, act, asked) => {
    if (settled)
      refuse('evaluation-settled', 'It was settled（规划评估已审定，不得重新核算）.', ...law);
    const named = [
      [asked.base, opened.baseYear],
      [asked.year, opened.year],
    ] as const;
    for (const [id, needed] of named) {
      const facts = seenIn(act, yearReference, id).standing?.facts;
      if (facts && facts.year !== needed)
        refuse(
          'another-year',
          `应引用 ${needed} 年度指标，而不是 ${facts.year} 年度（that is the wrong year）.`,
          'PLAN-YEARS',
        );
      if (facts && !facts.checked)
        refuse(
          'year-not-checked',
          `${facts.year} 年度指标尚未核对（its figures were not checked yet）.`,
          'WSL 89',
        );
    }
  },
  rule: ({ base, year: evaluated, remarks }, evaluation, act, { id: by }) => {
    const { opened } = evaluation;
    const facts = (id: string) => seenIn(act, yearReference, id).standing!.facts;
    const years = { base: facts(base), year: facts(evaluated) };
    return [
      {
        type: 'PlanEvaluationDrafted',
        data: {
          base,
          year: evaluated,
          results: resultsOf(years, { law: act.law, on: localDate(`${opened.year}-12-31`) }),
          accidents: years.year.accidents,
          remarks,
          draftedOn: localDateOf(act.now),
          by,
          clocks: [
            ...stop(evaluation, act.validAt, dueEvaluation),
            ...(settleClock in evaluation.clocks
              ? []
              : [
                  owe(act, {
                    duty: settleClock,
                    rule: 'APR-FINAL',
                    what: label('settle the evaluation of the plan', '审定规划评估'),
                    by: { kind: 'unit', organ: opened.organ },
                    why: ['PLAN-YEARS'],
                  }),
                ]),
          ],
        },
      },
    ];
  },
});

export type DraftPlanEvaluation = MessageOf<typeof draftEvaluation>;
