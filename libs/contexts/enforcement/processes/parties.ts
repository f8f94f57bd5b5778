import { Injectable } from '@nestjs/common';
import { idFor } from '#platform/acts';
import type { Asked } from '#platform/http';
import { refuse } from '#domain/kernel';
import { PersonalData } from '#platform/privacy';
import type { Party } from '../case/shared.events.js';

/**
 * A party as people tell it: a citizen may be told by the identity number, which goes no further
 * than this.
 */
export type ToldParty = Omit<Party, 'id' | 'identity'> &
  Readonly<{ id?: string; identityNumber?: string }>;

/**
 * Makes a party of what was told. One person is one id, here as in the register of citizens and at
 * the licensing window.
 */
@Injectable()
export class Parties {
  constructor(private readonly personalData: PersonalData) {}

  /** Refuses an identity number that is not that of the entry named beside it. */
  of({ identityNumber, ...told }: ToldParty, asked: Asked): Party {
    if (told.kind === 'organisation') return { ...told, id: told.id ?? told.creditCode ?? '' };
    if (identityNumber === undefined) return { ...told, id: told.id ?? idFor(asked, 'party') };
    const id = idFor({ commandId: this.personalData.tokenOf(identityNumber) }, 'citizen');
    if (told.id !== undefined && told.id !== id)
      refuse(
        'identity-differs',
        'This is the identity number of another person, who is another party（身份证号与当事人登记不符）.',
        'E38',
      );
    return { ...told, id, identity: 'keyed' };
  }
}
