import { Injectable } from '@nestjs/common';
import { idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import type { ToldOf } from '#domain/kernel';
import { licenceNoun } from '../licence/licence.noun.js';
import type { registerLicence } from '../licence/register-licence.js';
import { Applicants } from './applicants.js';

type Told = ToldOf<typeof registerLicence>;

/** One paper is taken over once, whoever types it in again: its id follows from what it bears. */
const onceForAll = ({ organ, item, number }: Pick<Told, 'organ' | 'item' | 'number'>): string =>
  idFor({ commandId: [organ, item, number].join('|') }, 'licence');

/**
 * Registering a certificate that another organ granted（登记外部证书）. In this order: the
 * register of enterprises says who the holder is, a natural person is sealed; then the licence
 * begins.
 */
@Injectable()
export class Registration {
  constructor(
    private readonly nouns: Nouns,
    private readonly applicants: Applicants,
  ) {}

  async register(licence: string, { holder: told, ...said }: Told, asked: Asked): Promise<Answer> {
    const holder = await this.applicants.of(told, asked);
    const id = said.takenOver ? onceForAll(said) : licence;
    // The issuer's own number stands on the certificate: our papers about it go by no serial.
    const grant = { ...said, licence: id, holder, serial: 0 };
    const command = { type: 'RegisterLicence', data: { grant } } as const;
    return this.nouns.filesOf(licenceNoun).perform(id, command, asked);
  }
}
