import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { organs } from '../../seed/seed-numbers.js';
import { act, date, id, somebody } from '../../shared/registry.examples.js';
import type { ConfirmGrade } from './confirm-grade.js';
import { enterpriseNoun } from '../enterprise.noun.js';
import { enterpriseRated, enterpriseRegistered, gradeConfirmed } from '../enterprise.examples.js';

const given = decisions(enterpriseNoun);
const confirm = (rating = '2026-1'): ConfirmGrade => ({ type: 'ConfirmGrade', data: { rating } });
const byTheLeader = act({ actor: somebody('team-leader', id(103), id(organs.brigade)) });
const rated = given(enterpriseRegistered, enterpriseRated);

describe('Confirming a grade', () => {
  it('makes it hold from today', () => rated.when(confirm(), byTheLeader).decides(gradeConfirmed));

  it('says nothing of a duty where it was rated before that was owed', () => {
    const { bureau: _, ...data } = enterpriseRated.data;
    const { owed: __, ...confirmed } = gradeConfirmed.data;
    given(enterpriseRegistered, { ...enterpriseRated, data })
      .when(confirm(), byTheLeader)
      .decides({ ...gradeConfirmed, data: confirmed });
  });

  it('changes nothing when asked again', () =>
    given(enterpriseRegistered, enterpriseRated, gradeConfirmed)
      .when(confirm(), byTheLeader)
      .decidesNothing());

  it('refuses a rating that is not the newest', () => {
    rated.when(confirm('2025-1'), byTheLeader).refuses('rating-superseded');
    given(enterpriseRegistered).when(confirm(), byTheLeader).refuses('rating-superseded');
    given().when(confirm(), byTheLeader).unknown('enterprise-unknown');
  });

  it('is not done by who rated, nor by a street', () => {
    const rater = act({ actor: somebody('team-leader', enterpriseRated.data.rater) });
    rated.when(confirm(), rater).denies('rater-confirms');
    const { rater: first } = enterpriseRated.data;
    const oneHuman: Act['registry'] = {
      ...byTheLeader.registry,
      person: (who) => ({ id: who, name: who, posts: [], identity: 'one-token' }),
    };
    const twin = act({
      actor: somebody('team-leader', `${first}-again`, id(organs.brigade)),
      registry: oneHuman,
    });
    rated.when(confirm(), twin).denies('rater-confirms');
    const street = act({ actor: somebody('head-of-organ', id(121), id(organs.waihai)) });
    rated.when(confirm(), street).denies('street-confirms');
  });

  it('refuses a day before the grade in force', () => {
    const data = { ...gradeConfirmed.data, from: date('2026-05-07') };
    const next = {
      ...enterpriseRated.data,
      rating: { ...enterpriseRated.data.rating, rating: '2' },
    };
    given(
      enterpriseRegistered,
      enterpriseRated,
      { ...gradeConfirmed, data },
      { ...enterpriseRated, data: next },
    )
      .when(confirm('2'), byTheLeader)
      .refuses('day-too-early');
  });
});
