import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { refuse, type ToldOf } from '#domain/kernel';
import { licenceNoun } from '../licence/licence.noun.js';
import type { registerLicence } from '../licence/register-licence.js';
import type { Applicant } from '../desk/party.js';
import { Applicants } from './applicants.js';
import { GrantedOnce } from './granted-once.js';

type Told = ToldOf<typeof registerLicence>;

type Bearing = Pick<Told, 'organ' | 'item' | 'number' | 'validFrom' | 'takenOver'>;

/**
 * One paper is entered once, whoever types it in again: its id follows from what it bears. A card
 * that was issued anew under its old number bears another first day.
 */
export const onceForAll = ({ organ, item, number, validFrom, takenOver }: Bearing): string => {
  const bears = takenOver ? [organ, item, number] : [item, number, validFrom];
  return idFor({ commandId: bears.join('|') }, 'licence');
};

/** A number made of an identity number is its holder’s own（一证一人）. */
const mustBeTheHolders = (identity: string | undefined, { kind, principal }: Applicant): void => {
  if (identity !== undefined && (kind !== 'citizen' || identity !== principal))
    refuse(
      'number-of-another-person',
      '证书编号中的身份证号与持证人不符，请核对 (the identity number in the number of the certificate is not the holder’s).',
      'TRN-1',
    );
};

/**
 * Registering a certificate that another organ granted（登记外部证书）. In this order: the
 * register of enterprises says who the holder is, a natural person is sealed, and so is the
 * identity number in a number; then the licence begins, and has the grant of its item where no
 * other file has it.
 */
@Injectable()
export class Registration {
  constructor(
    private readonly nouns: Nouns,
    private readonly applicants: Applicants,
    private readonly personalData: PersonalData,
    private readonly once: GrantedOnce,
  ) {}

  async register(_: string, { holder: told, ...said }: Told, asked: Asked): Promise<Answer> {
    const holder = await this.applicants.of(told, asked);
    const { number, identity } = this.personalData.paperNumber(said.number);
    mustBeTheHolders(identity, holder);
    const licence = onceForAll({ ...said, number });
    const grant = { ...said, number, licence, holder };
    const command = { type: 'RegisterLicence', data: { grant } } as const;
    const perform = () => this.nouns.filesOf(licenceNoun).perform(licence, command, asked);
    return this.once.ifFree(
      { ...grant, purpose: 'new', applicant: holder, file: licence },
      asked,
      perform,
    );
  }
}
