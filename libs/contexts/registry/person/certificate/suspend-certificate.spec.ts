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
import type { SuspendCertificate } from './suspend-certificate.js';

const given = decisions(personNoun);
const suspend = (changes: Partial<SuspendCertificate['data']> = {}): SuspendCertificate => ({
  type: 'SuspendCertificate',
  data: { ...certificateSuspended.data, ...changes },
});
const certified = given(personRegistered, certificateGranted);

describe('Suspending a certificate', () => {
  it('takes it away from a day on', () =>
    certified.when(suspend(), act()).decides(certificateSuspended));

  it('changes nothing when asked again, and refuses other days that touch it', () => {
    const suspended = given(personRegistered, certificateGranted, certificateSuspended);
    suspended.when(suspend(), act()).decidesNothing();
    suspended.when(suspend({ from: date('2026-01-01') }), act()).refuses('certificate-suspended');
  });

  it('may happen again after it was restored, not on a day before', () => {
    const restored = given(
      personRegistered,
      certificateGranted,
      certificateSuspended,
      certificateRestored,
    );
    restored.when(suspend({ from: date('2025-08-31') }), act()).refuses('certificate-suspended');
    const again = suspend({ from: date('2025-09-01') });
    expect(restored.when(again, act()).events()).toHaveLength(1);
  });

  it('refuses a day before it was granted, a revoked one and an unknown one', () => {
    certified.when(suspend({ from: date('2024-02-29') }), act()).refuses('day-too-early');
    certified.when(suspend({ to: date('2025-05-31') }), act()).refuses('period-reversed');
    certified.when(suspend({ number: '粤J0' }), act()).unknown('certificate-unknown');
    given(personRegistered, certificateGranted, certificateRevoked)
      .when(suspend(), act())
      .refuses('certificate-revoked');
  });
});
