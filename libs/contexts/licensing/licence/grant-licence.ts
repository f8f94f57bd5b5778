import { type Act, type MessageOf, refuse, same, sentInstead } from '#domain/kernel';
import { itemOn } from '../catalogue/catalogue.js';
import { news } from '../desk/news.js';
import type { Grant } from './grant.js';
import { clocksOfReview, clocksOfTerm } from './licence.clocks.js';
import type { LicenceGranted } from './licence.events.js';
import { type Licence, licenceCommand } from './licence.state.js';

/** Whether the licence began with this very grant; one that began with another is refused. */
export const begunWith = (licence: Licence, grant: Grant): boolean => {
  if (licence.status === 'none' || same(licence.grant, grant)) return licence.status !== 'none';
  return refuse(
    'licence-exists',
    'Another licence already has this id（该编号已被另一许可证使用）.',
  );
};

/** It begins its own life: validity, renewal window, periodic review. */
export const begin = (grant: Grant, act: Act): readonly LicenceGranted[] => {
  const item = itemOn(grant.item, grant.itemVersion);
  const { validFrom: from, validTo: until } = grant;
  const clocks = [
    ...clocksOfTerm(act, item, grant),
    ...clocksOfReview(act, item, { from, until, done: from }),
  ];
  return [{ type: 'LicenceGranted', data: { grant, clocks } }];
};

/**
 * A licence follows from an application（申请）: a certificate served, or a filing made. It is not
 * entered by hand.
 */
export const grantLicence = licenceCommand('GrantLicence', {
  title: 'Begin a licence after its application（颁发登记）',
  ...news,
  fills: sentInstead<Readonly<{ grant: Grant }>>(),
  repeat: ({ grant }, licence) => begunWith(licence, grant),
  rule: ({ grant }, _, act) => begin(grant, act),
});

export type GrantLicence = MessageOf<typeof grantLicence>;
