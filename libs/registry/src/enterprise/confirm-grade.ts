import { type Command, deny, type Decide, type LocalDate, localDateOf, refuse } from '#libs/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { thePersonIn } from '../shared/who-may.js';
import type { GradeConfirmed } from './enterprise.events.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ConfirmGrade = Command<'ConfirmGrade', { rating: string; from?: LocalDate }>;

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
  const { id, capacity } = thePersonIn(act, ...heads);
  const { rated, grades } = registeredEnterprise(state);
  const { rating, from = localDateOf(act.validAt) } = asked;
  if (rated?.rating.rating !== rating)
    return refuse('rating-superseded', 'This is not the newest rating（非最新评定）.');
  if (rated.confirmedFrom !== undefined) {
    if (asked.from === undefined || asked.from === rated.confirmedFrom) return [];
    refuse('grade-confirmed', `It was confirmed from ${rated.confirmedFrom} on（已定级）.`);
  }
  if (rated.rater === id)
    deny('rater-confirms', 'Who rated does not confirm（评定人不得定级）.', 'S8');
  if (act.registry.organ(capacity.organ)?.kind === 'street')
    deny('street-confirms', 'The bureau confirms, not the street（须由区局定级）.', 'S8');
  const last = grades.at(-1);
  if (last) mustNotPrecede(from, last.from);
  const { grade } = rated.rating;
  return [{ type: 'GradeConfirmed', data: { rating, grade, confirmer: id, from } }];
};
