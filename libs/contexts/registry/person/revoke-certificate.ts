import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { CertificateRevoked } from './person.events.js';
import { certificateOf, type Person, registeredPerson } from './person.state.js';

export type RevokeCertificate = Command<
  'RevokeCertificate',
  { number: string; from: LocalDate; reason: string }
>;

/** Records that a certificate is taken away for good (吊销, 注销), from that day on. */
export const revokeCertificate: Decide<RevokeCertificate, Person, CertificateRevoked> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { number, from, reason } = asked;
  const held = certificateOf(person, number);
  if (held.revokedFrom === from) return [];
  if (held.revokedFrom !== undefined)
    refuse('certificate-revoked', `It was revoked from ${held.revokedFrom} on（执法证已吊销）.`);
  mustNotPrecede(from, held.from);
  return [{ type: 'CertificateRevoked', data: { number, from, reason } }];
};
