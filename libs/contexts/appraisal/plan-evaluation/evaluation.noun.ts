import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { draftEvaluation } from './draft-evaluation.js';
import type { EvaluationEvent } from './evaluation.events.js';
import {
  type Evaluation,
  evaluationCommand,
  evaluationStream,
  evolveEvaluation,
  noEvaluation,
  whoseEvaluation,
} from './evaluation.state.js';
import { openEvaluation } from './open-evaluation.js';
import { settleEvaluation } from './settle-evaluation.js';

/** An evaluation of the district's plan（规划中期评估、终期考核）. */
export const evaluationNoun = noun({
  stream: evaluationStream,
  title: 'Evaluation of the plan（规划评估）',
  path: 'plan-evaluations',
  whoseActs: ['WSL 9'],
  whose: whoseEvaluation,
  over: ({ settled }) => overWhen(settled !== undefined),
  initial: noEvaluation,
  evolve: evolveEvaluation,
  chapters: [
    {
      title: 'appraisal: evaluation of the plan 规划评估考核',
      commands: [
        openEvaluation,
        draftEvaluation,
        settleEvaluation,
        evaluationCommand('RecomputeClocks', recomputing),
        evaluationCommand('RingClock', ringing<Evaluation, EvaluationEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['OpenPlanEvaluation'],
  unknown: ['no-such-evaluation', 'There is no such evaluation（无此规划评估）.'],
});

export type EvaluationCommand = CommandOf<typeof evaluationNoun>;
