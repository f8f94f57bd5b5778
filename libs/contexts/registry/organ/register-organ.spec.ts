import { decisions } from '#testing';
import { act, date, id, todaysDate } from '../shared/registry.examples.js';
import { plusDays } from '#domain/kernel';
import { organNoun } from './organ.noun.js';
import { organRegistered, organRenamed } from './organ.examples.js';
import type { RegisterOrgan } from './register-organ.js';

const given = decisions(organNoun);
const register = (changes: Partial<RegisterOrgan['data']> = {}): RegisterOrgan => ({
  type: 'RegisterOrgan',
  data: { ...organRegistered.data, ...changes },
});

describe('Registering an organ', () => {
  it('enters it with the name and prefix it begins with', () =>
    given().when(register(), act()).decides(organRegistered));

  it('changes nothing when asked again, even after it was renamed', () =>
    given(organRegistered, organRenamed).when(register(), act()).decidesNothing());

  it('refuses another organ under the same id', () =>
    given(organRegistered)
      .when(register({ name: '别的机关' }), act())
      .refuses('organ-known'));

  it('refuses a brigade that acts for nobody', () => {
    given()
      .when(register({ kind: 'brigade' }), act())
      .refuses('brigade-acts-for-nobody', 'PL 19');
    expect(
      given()
        .when(register({ kind: 'brigade', actsFor: id(2) }), act())
        .events(),
    ).toHaveLength(1);
  });

  it('refuses to refer to itself or to the unknown', () => {
    given()
      .when(register({ parent: id(90) }), act())
      .refuses('organ-refers-to-itself');
    given()
      .when(register({ actsFor: id(90) }), act())
      .refuses('organ-refers-to-itself');
    given()
      .when(register({ parent: id(99) }), act())
      .refuses('organ-not-registered');
    given()
      .when(register({ actsFor: id(99) }), act())
      .refuses('organ-not-registered');
  });

  it('refuses a day that has not come in Shanghai', () => {
    given()
      .when(register({ from: plusDays(todaysDate, 1) }), act())
      .refuses('day-not-come');
    expect(
      given()
        .when(register({ from: date('2026-05-06') }), act())
        .events(),
    ).toHaveLength(1);
  });
});
