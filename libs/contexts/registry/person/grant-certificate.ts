import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { mustRunForwards } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { CertificateGranted } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

export type GrantCertificate = Command<
  'GrantCertificate',
  { number: string; issuer: string; from: LocalDate; to: LocalDate }
>;

/** Records an enforcement certificate (行政执法证) that its issuer has granted. Without one nobody enforces (PL 42). */
export const grantCertificate: Decide<GrantCertificate, Person, CertificateGranted> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { number, issuer, from, to } = asked;
  const held = person.certificates.find((one) => one.number === number);
  if (held) {
    if (held.issuer === issuer && held.from === from && held.to === to) return [];
    refuse(
      'certificate-known',
      `The certificate ${number} is on record otherwise（执法证已登记）.`,
    );
  }
  mustRunForwards(asked);
  return [{ type: 'CertificateGranted', data: { number, issuer, from, to } }];
};
