import { decisions } from '#testing';
import { act, date } from '../../shared/registry.examples.js';
import type { GrantCertificate } from './grant-certificate.js';
import { personNoun } from '../person.noun.js';
import { certificateGranted, certificateRevoked, personRegistered } from '../person.examples.js';

const given = decisions(personNoun);
const grant = (changes: Partial<GrantCertificate['data']> = {}): GrantCertificate => ({
  type: 'GrantCertificate',
  data: { ...certificateGranted.data, ...changes },
});

describe('Granting a certificate', () => {
  it('records number, issuer and validity', () =>
    given(personRegistered).when(grant(), act()).decides(certificateGranted));

  it('changes nothing when asked again, even after it was revoked', () => {
    given(personRegistered, certificateGranted).when(grant(), act()).decidesNothing();
    given(personRegistered, certificateGranted, certificateRevoked)
      .when(grant(), act())
      .decidesNothing();
  });

  it.each([{ issuer: '别的机关' }, { from: date('2024-03-02') }, { to: date('2027-03-01') }])(
    'refuses the same number with %j',
    (changes) =>
      given(personRegistered, certificateGranted)
        .when(grant(changes), act())
        .refuses('certificate-known'),
  );

  it('refuses a validity that ends before it begins', () => {
    given(personRegistered)
      .when(grant({ to: date('2024-02-29') }), act())
      .refuses('period-reversed');
    given().when(grant(), act()).unknown('person-unknown');
  });
});
