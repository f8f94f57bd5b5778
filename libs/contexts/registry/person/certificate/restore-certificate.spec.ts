import { decisions } from '#testing';
import { act, date } from '../../shared/registry.examples.js';
import { personNoun } from '../person.noun.js';
import {
  certificateGranted,
  certificateRestored,
  certificateRevoked,
  certificateSuspended,
  personRegistered,
} from '../person.examples.js';
import type { RestoreCertificate } from './restore-certificate.js';

const given = decisions(personNoun);
const restore = (changes: Partial<RestoreCertificate['data']> = {}): RestoreCertificate => ({
  type: 'RestoreCertificate',
  data: { ...certificateRestored.data, ...changes },
});
const suspended = given(personRegistered, certificateGranted, certificateSuspended);

describe('Restoring a certificate', () => {
  it('lets it be shown again from a day on', () =>
    suspended.when(restore(), act()).decides(certificateRestored));

  it('changes nothing when asked again, and refuses another day', () => {
    const restored = given(
      personRegistered,
      certificateGranted,
      certificateSuspended,
      certificateRestored,
    );
    restored.when(restore(), act()).decidesNothing();
    restored
      .when(restore({ from: date('2025-08-01') }), act())
      .refuses('certificate-not-suspended');
  });

  it('refuses what is not suspended, or no longer on that day', () => {
    given(personRegistered, certificateGranted)
      .when(restore(), act())
      .refuses('certificate-not-suspended');
    const data = { ...certificateSuspended.data, to: date('2025-08-31') };
    const over = given(personRegistered, certificateGranted, { ...certificateSuspended, data });
    over.when(restore(), act()).refuses('certificate-not-suspended');
    const lastDay = restore({ from: date('2025-08-31') });
    expect(over.when(lastDay, act()).events()).toHaveLength(1);
  });

  it('refuses the day of the suspension, and a revoked certificate', () => {
    suspended
      .when(restore({ from: date('2025-06-01') }), act())
      .refuses('restored-before-suspended');
    expect(suspended.when(restore({ from: date('2025-06-02') }), act()).events()).toHaveLength(1);
    given(personRegistered, certificateGranted, certificateSuspended, certificateRevoked)
      .when(restore(), act())
      .refuses('certificate-revoked');
  });
});
