import { decisions } from '#testing';
import { act, registrarId } from '../shared/registry.examples.js';
import { personNoun } from './person.noun.js';
import { personRegistered } from './person.examples.js';
import type { RegisterPerson } from './register-person.js';

const given = decisions(personNoun);
const register = (changes: Partial<RegisterPerson['data']> = {}): RegisterPerson => ({
  type: 'RegisterPerson',
  data: { ...personRegistered.data, ...changes },
});

describe('Registering a person', () => {
  it('enters name and token', () => given().when(register(), act()).decides(personRegistered));

  it('works without a token', () => {
    const { person, name } = personRegistered.data;
    const asked: RegisterPerson = { type: 'RegisterPerson', data: { person, name } };
    given().when(asked, act()).decides({ type: 'PersonRegistered', data: { person, name } });
  });

  it('changes nothing when asked again, and refuses somebody else under the id', () => {
    given(personRegistered).when(register(), act()).decidesNothing();
    given(personRegistered)
      .when(register({ name: '别人' }), act())
      .refuses('person-known');
  });

  it.each(['11010519491231002X', 'ab'.repeat(31), 'AB'.repeat(32), ''])(
    'refuses %j where a token belongs',
    (identityToken) =>
      given().when(register({ identityToken }), act()).refuses('identity-in-the-clear', 'PRV-9'),
  );

  it('does not let the registrar enter himself', () =>
    given()
      .when(register({ person: registrarId }), act())
      .denies('own-entry'));
});
