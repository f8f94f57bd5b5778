import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { CertificateRestored } from './person.events.js';
import { certificateOf, type Person, registeredPerson, type Suspension } from './person.state.js';

export type RestoreCertificate = Command<
  'RestoreCertificate',
  { number: string; from: LocalDate; reason: string }
>;

/** Ends the newest suspension (恢复执法证): from that day on the certificate may be shown again. */
export const restoreCertificate: Decide<RestoreCertificate, Person, CertificateRestored> = (
  asked,
  state,
  act,
) => {
  onlyTheRegistrar(act);
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { number, from, reason } = asked;
  const { suspensions, revokedFrom } = certificateOf(person, number);
  const last = suspensions.at(-1);
  if (last?.restored === from) return [];
  if (revokedFrom !== undefined)
    refuse('certificate-revoked', `It was revoked from ${revokedFrom} on（执法证已吊销）.`);
  mustBeSuspended(last, from);
  return [{ type: 'CertificateRestored', data: { number, from, reason } }];
};

const mustBeSuspended = (last: Suspension | undefined, from: LocalDate): void => {
  if (!last || last.restored !== undefined || (last.to !== undefined && last.to < from))
    return refuse(
      'certificate-not-suspended',
      'It is not suspended on that day（执法证未被暂扣）.',
    );
  if (from <= last.from)
    refuse('restored-before-suspended', `It was suspended from ${last.from} on（恢复日期过早）.`);
};
