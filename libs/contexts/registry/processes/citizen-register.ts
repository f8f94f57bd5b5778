import { Injectable } from '@nestjs/common';
import { type Files, idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { maskedName, type Particulars, PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import { refuse, Refusal } from '#domain/kernel';
import type { CitizenEvent } from '../citizen/citizen.events.js';
import { type CitizenCommand, citizenNoun } from '../citizen/citizen.noun.js';
import { type Citizen, registeredCitizen } from '../citizen/citizen.state.js';

/**
 * Enters natural persons as parties (自然人当事人). In this order: the identity number becomes a
 * token; the entry's id follows from the token, so that one person is one entry; the name is masked
 * and the rest sealed; then the command is sent.
 */
@Injectable()
export class CitizenRegister {
  private readonly citizens: Files<CitizenCommand, Citizen, CitizenEvent>;

  constructor(
    nouns: Nouns,
    private readonly personalData: PersonalData,
  ) {
    this.citizens = nouns.filesOf(citizenNoun);
  }

  /**
   * Enters a party. The same person with other particulars is refused, and the refusal names the
   * entry to amend.
   */
  async enter(told: Particulars, asked: Asked): Promise<Answer> {
    const identityToken = this.personalData.tokenOf(told.identityNumber);
    const citizen = idFor({ commandId: identityToken }, 'citizen');
    const data = { citizen, identityToken, ...this.hidden(citizen, told) };
    try {
      return await this.citizens.perform(citizen, { type: 'RegisterCitizen', data }, asked);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'citizen-known')
        refuse(
          'citizen-known',
          `This person is entered already as ${citizen}; amend that entry（当事人已登记，请更正原登记）.`,
        );
      throw error;
    }
  }

  /** Corrects name, address or telephone. Refuses the number of another person. */
  async amend(citizen: string, told: Particulars, asked: Asked): Promise<Answer> {
    const { entry } = registeredCitizen(await this.citizens.now(citizen));
    if (entry.identityToken !== this.personalData.tokenOf(told.identityNumber))
      refuse(
        'identity-differs',
        'This is the identity number of another person, who is another party（身份证号与原登记不符）.',
      );
    const data = this.hidden(citizen, told);
    return this.citizens.perform(citizen, { type: 'AmendCitizen', data }, asked);
  }

  private hidden(citizen: string, told: Particulars) {
    return {
      shownName: maskedName(told.name),
      sealed: this.personalData.seal(citizen, told),
    };
  }
}
