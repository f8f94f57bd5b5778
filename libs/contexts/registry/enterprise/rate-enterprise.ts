import { type Command, type Decide, refuse, same } from '#domain/kernel';
import { thePersonIn } from '../shared/who-may.js';
import type { EnterpriseRated, Rating } from './enterprise.events.js';
import { mustBeThere } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type RateEnterprise = Command<'RateEnterprise', Rating>;

/** First rating by the street (初评): the grade proposed, with the factors it rests on (ENT-1, ENT-5). */
export const rateEnterprise: Decide<RateEnterprise, Enterprise, EnterpriseRated> = (
  asked,
  state,
  act,
) => {
  const { id: rater } = thePersonIn(act, 'officer', 'safety-staff', 'registrar');
  const enterprise = registeredEnterprise(state);
  const { rating, grade, scale, danger, management } = asked;
  if (enterprise.rated?.rating.rating === rating) {
    if (same(enterprise.rated.rating, asked)) return [];
    refuse('rating-known', 'Another rating has this id（评定编号重复）.');
  }
  mustBeThere(enterprise);
  const said: Rating = { rating, grade, scale, danger, management };
  return [{ type: 'EnterpriseRated', data: { rating: said, rater } }];
};
