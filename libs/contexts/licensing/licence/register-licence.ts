import { type Act, fields, localDateOf, type MessageOf, refuse, sentInstead } from '#domain/kernel';
import { mustBeFromBefore, type TakenOver, takenOverField } from '#domain/procedure';
import { itemOn } from '../catalogue/catalogue.js';
import { mustSayItsTerms } from '../catalogue/terms.js';
import type { Item } from '../catalogue/item.js';
import { lastDayOf } from '../catalogue/validity.js';
import { forOrgan } from '../desk/authority.js';
import * as own from '../desk/fields.js';
import { applicantAsTold } from '../desk/party.js';
import type { Grant } from './grant.js';
import { begin, begunWith } from './grant-licence.js';
import { licenceCommand } from './licence.state.js';

const { day, id, paperNumber, part, whole } = fields;

/** What is known of a certificate that was not granted here, or not here yet. */
export type Registered = Omit<Grant, 'origin' | 'itemVersion' | 'validTo'>;

const wholeOf = (grant: Registered): Grant => {
  const item = itemOn(grant.item, grant.validFrom);
  const validTo = lastDayOf(item, grant.validFrom);
  const origin = grant.takenOver ? 'taken-over' : 'elsewhere';
  return { ...grant, itemVersion: item.from, validTo, origin };
};

const mustBeGrantedElsewhere = (item: Item): void => {
  if (!item.stages.includes('external-issue'))
    refuse(
      'not-granted-elsewhere',
      `${item.name.en} is granted here: apply for it（${item.name.zh}由本机关办理，请提出申请）.`,
    );
};

const mustBeFromPaper = (item: Item, grant: Registered, takenOver: TakenOver, act: Act): void => {
  if (item.stages.includes('external-issue'))
    refuse(
      'granted-elsewhere',
      `${item.name.zh}由其他机关颁发，直接登记即可，不作补录 (granted by another organ: register it without taking it over).`,
    );
  if (grant.validFrom < takenOver.on)
    refuse(
      'valid-before-granted',
      `有效期起始日 ${grant.validFrom} 早于发证日 ${takenOver.on} (valid before it was granted).`,
      'E50',
    );
  mustBeFromBefore(act, grant.organ, takenOver);
};

/**
 * Keeps a certificate that another organ granted (特种作业操作证, 主要负责人考核合格证), so that
 * its validity and its reviews are minded here (TRN-1, S14); or takes over a licence that this
 * organ granted on paper before it kept its licences here, which then runs out, is renewed, changed
 * and ended like every other.
 */
export const registerLicence = licenceCommand('RegisterLicence', {
  title: 'Register a certificate granted elsewhere, or on paper（登记外部证书、补录历史证书）',
  at: '',
  by: ['registrar', 'certificate-clerk'],
  system: ['reaction', 'import', 'installation'],
  asks: {
    item: id({ about: 'Item of the catalogue（事项）' }),
    holder: part(applicantAsTold, { about: 'Holder（持证人）' }),
    number: paperNumber({ about: 'Number of the certificate（证书编号）', max: 60 }),
    organ: id({ names: 'organ', about: 'Organ that minds it（登记机关）' }),
    terms: own.terms({ about: 'What stands on it（证书内容）' }),
    validFrom: day({ about: 'First day of validity（有效期起始）' }),
    year: whole({ about: 'Year of its grant（发证年份）', min: 2000, max: 2200 }),
    takenOver: takenOverField,
  },
  fills: sentInstead<Readonly<{ grant: Registered }>>(),
  who: (_, act, { grant }) => forOrgan(act, grant.organ),
  repeat: ({ grant }, licence) => licence.status !== 'none' && begunWith(licence, wholeOf(grant)),
  rule: ({ grant }, _, act) => {
    const item = itemOn(grant.item, grant.validFrom);
    if (grant.takenOver) mustBeFromPaper(item, grant, grant.takenOver, act);
    else mustBeGrantedElsewhere(item);
    mustSayItsTerms(item, grant.terms);
    if (grant.validFrom > localDateOf(act.validAt))
      refuse(
        'not-valid-yet',
        `It is valid from ${grant.validFrom} only: register it then（该证自 ${grant.validFrom} 起有效，届时再登记）.`,
      );
    return begin(wholeOf(grant), act);
  },
});

export type RegisterLicence = MessageOf<typeof registerLicence>;
