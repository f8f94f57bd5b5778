import { type Act, type Command, type Decide, deny, refuse, same } from '#domain/kernel';
import { personAs, reactionOr } from '../desk/authority.js';
import { itemOn } from '../catalogue/catalogue.js';
import { lastDayOf } from '../catalogue/validity.js';
import { clocksOfReview, clocksOfTerm } from './licence.clocks.js';
import type { Grant } from './grant.js';
import type { LicenceGranted } from './licence.events.js';
import type { Licence } from './licence.state.js';

export type GrantLicence = Command<'GrantLicence', { grant: Grant }>;
export type RegisterLicence = Command<
  'RegisterLicence',
  { grant: Omit<Grant, 'origin' | 'itemVersion' | 'validTo'> }
>;

const opening = (grant: Grant, licence: Licence, act: Act): readonly LicenceGranted[] => {
  if (licence.status !== 'none') {
    if (same(licence.grant, grant)) return [];
    refuse('licence-exists', 'Another licence（许可证） already has this id.');
  }
  const item = itemOn(grant.item, grant.itemVersion);
  const clocks = [...clocksOfTerm(act, item, grant), ...clocksOfReview(act, item, grant.validFrom)];
  return [{ type: 'LicenceGranted', data: { grant, clocks } }];
};

/** A certificate served, or a filing made, begins its own life: validity, renewal window, periodic review. */
export const grantLicence: Decide<GrantLicence, Licence, LicenceGranted> = (
  { grant },
  licence,
  act,
) => {
  if (act.actor.kind !== 'system')
    deny(
      'only-by-news',
      'A licence follows from an application（申请）; it is not entered by hand.',
    );
  return opening(grant, licence, act);
};

/**
 * Keeps a certificate that another organ granted (特种作业操作证, 主要负责人考核合格证), so that its validity and its
 * reviews are minded here (TRN-1, S14).
 */
export const registerLicence: Decide<RegisterLicence, Licence, LicenceGranted> = (
  { grant },
  licence,
  act,
) => {
  if (act.actor.kind === 'person') personAs(act, 'registrar', 'certificate-clerk');
  else reactionOrImport(act);
  const item = itemOn(grant.item, grant.validFrom);
  if (!item.stages.includes('external-issue'))
    refuse(
      'not-granted-elsewhere',
      `${item.name.zh} is granted here（由本机关办理）: apply for it.`,
    );
  const validTo = lastDayOf(item, grant.validFrom);
  const whole: Grant = { ...grant, itemVersion: item.from, validTo, origin: 'elsewhere' };
  return opening(whole, licence, act);
};

const reactionOrImport = (act: Act): void => {
  if (act.actor.kind === 'system' && act.actor.by === 'import') return;
  reactionOr(act);
};
