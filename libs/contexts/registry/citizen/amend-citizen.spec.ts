import { decisions } from '#testing';
import { act } from '../shared/registry.examples.js';
import type { AmendCitizen } from './amend-citizen.js';
import { citizenNoun } from './citizen.noun.js';
import { citizenAmended, citizenRegistered } from './citizen.examples.js';

const given = decisions(citizenNoun);
const amend = (changes: Partial<AmendCitizen['data']> = {}): AmendCitizen => ({
  type: 'AmendCitizen',
  data: { ...citizenAmended.data, ...changes },
});

describe('Amending a citizen', () => {
  it('replaces what is sealed', () =>
    given(citizenRegistered).when(amend(), act()).decides(citizenAmended));

  it('changes nothing when asked again', () =>
    given(citizenRegistered, citizenAmended).when(amend(), act()).decidesNothing());

  it('refuses what would tell who it is, and who is unknown', () => {
    given(citizenRegistered)
      .when(amend({ shownName: '苏小小' }), act())
      .refuses('name-not-masked');
    given(citizenRegistered)
      .when(amend({ sealed: 'x' }), act())
      .refuses('data-not-sealed');
    given().when(amend(), act()).unknown('citizen-unknown');
  });
});
