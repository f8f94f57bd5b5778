import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustNotPrecede, mustRunForwards, overlap } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { CertificateSuspended } from './person.events.js';
import { certificateOf, type Person, registeredPerson } from './person.state.js';

export type SuspendCertificate = Command<
  'SuspendCertificate',
  { number: string; from: LocalDate; to?: LocalDate; reason: string }
>;

/** Suspends a certificate (暂扣执法证) for a time, or until it is restored. */
export const suspendCertificate: Decide<SuspendCertificate, Person, CertificateSuspended> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { number, from, to, reason } = asked;
  const { suspensions, revokedFrom, ...held } = certificateOf(person, number);
  if (suspensions.some((one) => one.from === from && one.to === to && one.reason === reason))
    return [];
  mustRunForwards(asked);
  mustNotPrecede(from, held.from);
  if (revokedFrom !== undefined)
    refuse('certificate-revoked', `It was revoked from ${revokedFrom} on（执法证已吊销）.`);
  if (suspensions.some((one) => overlap(one, asked)))
    refuse(
      'certificate-suspended',
      'It is already suspended on some of these days（执法证已暂扣）.',
    );
  return [{ type: 'CertificateSuspended', data: { number, from, to, reason } }];
};
