import { decisions } from '#testing';
import { act } from '../shared/registry.examples.js';
import { citizenNoun } from './citizen.noun.js';
import { citizenAmended, citizenRegistered, entry } from './citizen.examples.js';
import type { RegisterCitizen } from './register-citizen.js';

const given = decisions(citizenNoun);
const register = (changes: Partial<RegisterCitizen['data']> = {}): RegisterCitizen => ({
  type: 'RegisterCitizen',
  data: { ...entry, ...changes },
});

describe('Registering a citizen as a party', () => {
  it('keeps a masked name, a token and a seal', () =>
    given().when(register(), act()).decides(citizenRegistered));

  it('changes nothing when asked again, and refuses another person under the id', () => {
    given(citizenRegistered, citizenAmended).when(register(), act()).decidesNothing();
    given(citizenRegistered)
      .when(register({ identityToken: 'ef'.repeat(32) }), act())
      .refuses('citizen-known');
  });

  it('refuses what would tell who it is', () => {
    given()
      .when(register({ shownName: '苏小小' }), act())
      .refuses('name-not-masked', 'PRV-2');
    given()
      .when(register({ identityToken: '11010519491231002X' }), act())
      .refuses('identity-in-the-clear', 'PRV-9');
    for (const sealed of ['江海区外海街道1号', 'vault:', 'vault:a b'])
      given().when(register({ sealed }), act()).refuses('data-not-sealed', 'PRV-9');
  });
});
