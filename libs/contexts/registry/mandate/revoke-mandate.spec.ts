import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import { mandateNoun } from './mandate.noun.js';
import { mandateGranted, mandatePublished, mandateRevoked } from './mandate.examples.js';
import type { RevokeMandate } from './revoke-mandate.js';

const given = decisions(mandateNoun);
const revoke = (changes: Partial<RevokeMandate['data']> = {}): RevokeMandate => ({
  type: 'RevokeMandate',
  data: { ...mandateRevoked.data, ...changes },
});

describe('Revoking a mandate', () => {
  it('takes it back from a day on', () =>
    given(mandateGranted, mandatePublished).when(revoke(), act()).decides(mandateRevoked));

  it('changes nothing when asked again, and refuses another day', () => {
    given(mandateGranted, mandateRevoked).when(revoke(), act()).decidesNothing();
    given(mandateGranted, mandateRevoked)
      .when(revoke({ from: date('2026-11-30') }), act())
      .refuses('mandate-revoked');
  });

  it('refuses what is over by then, or was never granted', () => {
    const on = (from: string) => given(mandateGranted).when(revoke({ from: date(from) }), act());
    on('2027-05-10').refuses('mandate-over');
    expect(on('2027-05-09').events()).toHaveLength(1);
    given().when(revoke(), act()).unknown('mandate-unknown');
  });
});
