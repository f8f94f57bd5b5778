import {
  type Act,
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  clockChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
} from '#domain/procedure';
import { law, officials } from '../shared/who-may.js';
import type * as told from './evaluation.events.js';

/** One evaluation of the plan, from its opening on. */
export type Evaluation = Matter &
  Readonly<{
    opened?: Fact<told.PlanEvaluationOpened>;
    drafted?: Fact<told.PlanEvaluationDrafted>;
    settled?: Fact<told.PlanEvaluationSettled>;
  }>;
export type Opened = Evaluation & Readonly<{ opened: Fact<told.PlanEvaluationOpened> }>;

export const noEvaluation: Evaluation = noMatter;

export const evolveEvaluation = evolving<Evaluation, told.EvaluationEvent>({
  PlanEvaluationOpened: (_, opened) => ({ opened }),
  PlanEvaluationDrafted: (_, drafted) => ({ drafted }),
  PlanEvaluationSettled: (_, settled) => ({ settled }),
  ...clockChanges,
});

/** `appraisalPlanEvaluation-440704.<id>`: one organ, one stage of the plan. */
export const evaluationStream: StreamKind<told.EvaluationEvent> = {
  category: 'appraisalPlanEvaluation',
  upcasters: {},
  knows: knownTo(evolveEvaluation),
};

const opened = (evaluation: Evaluation): Opened =>
  evaluation.opened
    ? { ...evaluation, opened: evaluation.opened }
    : unknown('no-such-evaluation', 'There is no such evaluation（无此规划评估）.');

/** Declares commands that may begin an evaluation. */
export const evaluationCommand = commandsOf<Evaluation, told.EvaluationEvent>(undefined, 'kept');
/** Declares commands on an evaluation that was opened. */
export const openedCommand = commandsOnThe<Evaluation, Opened, told.EvaluationEvent>(
  opened,
  'kept',
);

/** Of its organ. */
export const whoseEvaluation = ({ opened: made, drafted }: Evaluation): Whose | undefined =>
  made && {
    organs: [made.organ],
    hands: [...new Set([made.by, ...(drafted ? [drafted.by] : [])])],
    parties: [],
  };

/** An official of its organ（安委会办公室）. */
export const officialOf = ({ opened: { organ } }: Opened, act: Act): ActingPerson =>
  actingAs(act, officials, [organ], law);
