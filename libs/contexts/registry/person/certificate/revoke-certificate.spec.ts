import { decisions } from '#testing';
import { act, date } from '../../shared/registry.examples.js';
import { personNoun } from '../person.noun.js';
import { certificateGranted, certificateRevoked, personRegistered } from '../person.examples.js';
import type { RevokeCertificate } from './revoke-certificate.js';

const given = decisions(personNoun);
const revoke = (changes: Partial<RevokeCertificate['data']> = {}): RevokeCertificate => ({
  type: 'RevokeCertificate',
  data: { ...certificateRevoked.data, ...changes },
});
const certified = given(personRegistered, certificateGranted);

describe('Revoking a certificate', () => {
  it('ends it from a day on', () => certified.when(revoke(), act()).decides(certificateRevoked));

  it('changes nothing when asked again, and refuses another day', () => {
    const revoked = given(personRegistered, certificateGranted, certificateRevoked);
    revoked.when(revoke(), act()).decidesNothing();
    revoked.when(revoke({ from: date('2026-02-01') }), act()).refuses('certificate-revoked');
  });

  it('refuses a day before it was granted, and an unknown one', () => {
    certified.when(revoke({ from: date('2024-02-29') }), act()).refuses('day-too-early');
    certified.when(revoke({ number: '粤J0' }), act()).unknown('certificate-unknown');
    given().when(revoke(), act()).unknown('person-unknown');
  });
});
