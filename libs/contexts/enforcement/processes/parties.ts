import { Injectable } from '@nestjs/common';
import { idFor } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type EnterpriseFacts, maskedName, refuse, sameName } from '#domain/kernel';
import { PersonalData } from '#platform/privacy';
import { DecisionWorld } from '#platform/store';
import type { Party } from '../case/shared.events.js';

/**
 * A party as people tell it: a citizen may be told by the identity number, which goes no further
 * than this.
 */
export type ToldParty = Omit<Party, 'id' | 'identity' | 'name' | 'addressKept'> &
  Readonly<{ id?: string; name?: string; identityNumber?: string }>;

/**
 * Makes a party of what was told. One person is one id, here as in the register of citizens and at
 * the licensing window.
 */
@Injectable()
export class Parties {
  constructor(
    private readonly personalData: PersonalData,
    private readonly world: DecisionWorld,
  ) {}

  /**
   * A unit of the register goes by the name and the code that stand there: nobody types them.
   * Refuses an identity number that is not that of the entry named beside it.
   */
  async of({ identityNumber, address, ...said }: ToldParty, asked: Asked): Promise<Party> {
    const unit = said.id === undefined ? undefined : this.world.registry().enterprise(said.id);
    if (unit && said.kind === 'organisation') return asEntered(said, unit);
    const told = { ...said, name: said.name ?? '' };
    if (told.kind === 'organisation') return asTold(told, address);
    return this.hidden(this.citizen(told, identityNumber, asked), address);
  }

  /**
   * From here on the name is masked; whole it is kept, with the address, under the key of that
   * person alone.
   */
  private async hidden(party: Party, address: string | undefined): Promise<Party> {
    const { id, name } = party;
    const shown = maskedName(name);
    if (shown === name && address === undefined) return party;
    const kept = { name, ...(address !== undefined && { address }) };
    const sealed = await this.personalData.seal(id, kept);
    const mark = this.personalData.markOf(name);
    return { ...party, name: shown, sealed, mark, ...(address && { addressKept: true }) };
  }

  private citizen(
    told: Omit<Party, 'id' | 'identity'> & Readonly<{ id?: string }>,
    identityNumber: string | undefined,
    asked: Asked,
  ): Party {
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

/** A unit that no register has goes by its credit code, and by the address that was told. */
const asTold = (told: Omit<Party, 'id'> & Readonly<{ id?: string }>, address?: string): Party => ({
  ...told,
  id: told.id ?? told.creditCode ?? '',
  ...(address !== undefined && { address }),
});

/** What was typed beside the entry goes on as it is when it differs: the rules refuse it. */
const asEntered = (said: Omit<ToldParty, 'identityNumber'>, unit: EnterpriseFacts): Party => {
  const { name = unit.name, creditCode = unit.creditCode } = said;
  return {
    ...said,
    id: unit.id,
    name: sameName(name, unit.name) ? unit.name : name,
    creditCode,
  };
};
