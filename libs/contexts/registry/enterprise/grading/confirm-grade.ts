import { type ActingPerson, samePerson } from '#domain/procedure';
import { type Act, deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { mustNotPrecede } from '../../shared/dated.js';
import { thePersonIn } from '../../shared/who-may.js';
import { isOfTheBureau } from '../its-street.js';
import { type Enterprise, enterpriseCommand, registeredEnterprise } from '../enterprise.state.js';

/**
 * Confirms the rating for the bureau (定级): from then on the grade drives the inspection plan
 * (ENT-2). Who rated does not confirm, and a street does not confirm for the bureau.
 */
export const confirmGrade = enterpriseCommand('ConfirmGrade', {
  title: 'Confirm the grade for the bureau（定级）',
  at: 'ratings/:rating/confirmation',
  by: ['team-leader', 'head-of-organ', 'principal-head'],
  asks: { rating: fields.id({ about: 'The rating（评定编号）' }) },
  who: (state, act, { rating }) => someoneElseOfTheBureau(state, act, rating),
  repeat: ({ rating }, state) => newestOf(state, rating).confirmedFrom !== undefined,
  rule: ({ rating }, state, act, { id: confirmer }) => {
    const { grades, entry } = registeredEnterprise(state);
    const {
      bureau,
      rating: { grade },
    } = newestOf(state, rating);
    const from = localDateOf(act.validAt);
    mustNotPrecede(from, grades.at(-1)?.from ?? entry.from);
    const owed = bureau !== undefined && ({ owed: true } as const);
    return [{ type: 'GradeConfirmed', data: { rating, grade, confirmer, from, ...owed } }];
  },
});

export type ConfirmGrade = MessageOf<typeof confirmGrade>;

const newestOf = (state: Enterprise, rating: string) => {
  const { rated } = registeredEnterprise(state);
  if (rated?.rating.rating === rating) return rated;
  return refuse('rating-superseded', 'This is not the newest rating（该评定不是最新的评定）.');
};

const someoneElseOfTheBureau = (state: Enterprise, act: Act, rating: string): ActingPerson => {
  const actor = thePersonIn(act);
  const { rated } = registeredEnterprise(state);
  if (rated?.rating.rating === rating && samePerson(rated.rater, actor.id, act))
    deny('rater-confirms', 'Who rated does not confirm（评定人不得定级）.', 'S8');
  if (!isOfTheBureau(actor, act))
    deny('street-confirms', 'The bureau confirms, not the street（须由区局定级）.', 'S8');
  return actor;
};
