import { label, type Label, type LocalDate, referable, type Standing } from '#domain/kernel';
import { holderKey, type Terms } from '../desk/party.js';
import type { LicenceEvent } from './licence.events.js';
import { evolveLicence, type HeldLicence, type Licence, openRenewal } from './licence.state.js';
import { licenceStream } from './licence.stream.js';

/** What rules about other files may know of a licence（许可证）. */
export type LicenceFacts = Readonly<{
  number?: string;
  terms: Terms;
  /** First and last day of the term it is in. */
  validFrom: LocalDate;
  validTo?: LocalDate;
  /** The renewal that is being handled. */
  pending?: string;
  /** Renewals that the law has decided by silence（视为准予延续）. */
  deemed: readonly string[];
}>;

/** The endings of the law, by their own names (E35); what is annulled never was (ALL 69). */
const endings: Readonly<Partial<Record<HeldLicence['status'], Label>>> = {
  revoked: label('revoked', '吊销'),
  annulled: label('annulled', '撤销'),
  recalled: label('recalled', '撤回'),
  cancelled: label('struck from the register', '注销'),
};

const factsOf = (licence: HeldLicence): LicenceFacts => ({
  number: licence.number,
  terms: licence.terms,
  validFrom: licence.periods.at(-1)?.from ?? licence.grant.validFrom,
  validTo: licence.validTo,
  pending: openRenewal(licence)?.application,
  deemed: licence.renewals
    .filter(({ outcome }) => outcome === 'deemed')
    .map(({ application }) => application),
});

/** What a licence is to whoever names it: whose, of which item and organ, in which terms. */
const standing = (licence: Licence): Standing<LicenceFacts> | undefined => {
  if (licence.status === 'none') return undefined;
  const how = endings[licence.status];
  return {
    kind: licence.grant.item,
    party: holderKey(licence.holder),
    organ: licence.grant.organ,
    inForce: licence.periods,
    ...(how && { ended: { how, ...(licence.status === 'annulled' && { undone: true as const }) } }),
    facts: factsOf(licence),
  };
};

const initial: Licence = { status: 'none' };

/** Licences, for fields that name one. */
export const licenceReference = referable<Licence, LicenceEvent, LicenceFacts>({
  stream: licenceStream,
  title: label('licence', '许可证'),
  initial,
  evolve: evolveLicence,
  standing,
  undoneBy: ['LicenceAnnulled'],
});
