import { type Act, type Command, deny, type Decide, localDateOf, refuse } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { thePersonIn } from '../shared/who-may.js';
import type { GradeConfirmed } from './enterprise.events.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ConfirmGrade = Command<'ConfirmGrade', { rating: string }>;

/**
 * Confirms the rating for the bureau (定级): from then on the grade drives the inspection plan (ENT-2). Who rated does not
 * confirm, and a street does not confirm for the bureau.
 */
export const confirmGrade: Decide<ConfirmGrade, Enterprise, GradeConfirmed> = (
  asked,
  state,
  act,
) => {
  const heads = ['team-leader', 'head-of-organ', 'principal-head'] as const;
  const actor = thePersonIn(act, ...heads);
  const { rated, grades, entry } = registeredEnterprise(state);
  if (rated?.rating.rating !== asked.rating)
    return refuse('rating-superseded', 'This is not the newest rating（非最新评定）.');
  if (rated.confirmedFrom !== undefined) return [];
  mustBeTheBureau(rated.rater, actor, act);
  const from = localDateOf(act.validAt);
  mustNotPrecede(from, grades.at(-1)?.from ?? entry.from);
  const { rating, grade } = rated.rating;
  return [{ type: 'GradeConfirmed', data: { rating, grade, confirmer: actor.id, from } }];
};

const mustBeTheBureau = (
  rater: string,
  { id, capacity }: ReturnType<typeof thePersonIn>,
  { registry }: Act,
): void => {
  if (rater === id) deny('rater-confirms', 'Who rated does not confirm（评定人不得定级）.', 'S8');
  if (registry.organ(capacity.organ)?.kind === 'street')
    deny('street-confirms', 'The bureau confirms, not the street（须由区局定级）.', 'S8');
};
