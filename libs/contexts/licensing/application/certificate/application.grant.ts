import type { LocalDate } from '#domain/kernel';
import { lastDayOf } from '../../catalogue/validity.js';
import type { Grant } from '../../licence/grant.js';
import type { Terms } from '../../desk/party.js';
import type { Filed } from '../application.shape.js';
import { itemOf } from '../authority.js';
import type { Effect } from '../decision/decision.events.js';

type Particulars = Readonly<{
  licence: string;
  number: string | undefined;
  terms: Terms;
  validFrom: LocalDate;
  validTo: LocalDate | undefined;
}>;

const grantOf = (application: Filed, origin: Grant['origin'], as: Particulars): Grant => {
  const { asking, itemVersion, organ, year, serial } = application.received;
  return {
    ...as,
    item: asking.item,
    itemVersion,
    holder: asking.applicant,
    organ,
    application: asking.applicationId,
    year,
    serial,
    origin,
  };
};

/**
 * What a filing or declaration leaves in the register: valid without end, reviewed now and then.
 */
export const filingGrant = (
  application: Filed,
  validFrom: LocalDate,
  number: string | undefined,
): Grant =>
  grantOf(application, 'filed', {
    licence: application.received.asking.applicationId,
    number,
    terms: {},
    validFrom,
    validTo: lastDayOf(itemOf(application), validFrom),
  });

const decidedIn = ({ approved, received }: Filed) =>
  approved ?? { terms: {}, validFrom: received.receivedOn, validTo: undefined };

/** What a served certificate does to the register of licences. */
export const effectOf = (
  application: Filed,
  licence: string,
  number: string | undefined,
): Effect => {
  const { received } = application;
  const { purpose, changes = [], applicant: holder } = received.asking;
  const { terms, validFrom, validTo } = decidedIn(application);
  if (purpose === 'renewal') return { kind: 'renewal', validFrom, validTo };
  if (purpose === 'change')
    return { kind: 'change', changes, holder, terms, filedAt: received.receivedAt };
  const as = { licence, number, terms, validFrom, validTo };
  return { kind: 'grant', grant: grantOf(application, 'granted', as) };
};
