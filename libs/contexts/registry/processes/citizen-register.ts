import { Injectable } from '@nestjs/common';
import { type Files, idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Particulars, PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import { maskedName, refuse, Refusal, type ToldOf } from '#domain/kernel';
import type { amendCitizen } from '../citizen/amend-citizen.js';
import type { CitizenEvent } from '../citizen/citizen.events.js';
import { type CitizenCommand, citizenNoun } from '../citizen/citizen.noun.js';
import type { Citizen } from '../citizen/citizen.state.js';

type Told = Particulars & Readonly<{ identityNumber: string }>;

/**
 * Enters natural persons as parties (自然人当事人). In this order: the identity number becomes a
 * token; the entry's id follows from the token, so that one person is one entry; the name is
 * masked and the rest sealed; then the command is sent.
 */
@Injectable()
export class CitizenRegister {
  private readonly citizens: Files<CitizenCommand, Citizen, CitizenEvent>;

  constructor(
    private readonly nouns: Nouns,
    private readonly personalData: PersonalData,
  ) {
    this.citizens = nouns.filesOf(citizenNoun);
  }

  /**
   * Enters a party. The same person with other particulars is refused, and the refusal names the
   * entry to amend.
   */
  async enter(told: Told, asked: Asked): Promise<Answer> {
    const identityToken = this.personalData.tokenOf(told.identityNumber);
    const citizen = idFor({ commandId: identityToken }, 'citizen');
    const data = { citizen, identityToken, ...(await this.hidden(citizen, told)) };
    try {
      return await this.citizens.perform(citizen, { type: 'RegisterCitizen', data }, asked);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'citizen-known')
        refuse(
          'citizen-known',
          `This person is entered already as ${citizen}; amend that entry（该当事人已登记为 ${citizen}，请更正原登记）.`,
        );
      throw error;
    }
  }

  /** Corrects name, address or telephone, for who works on the matter that is named. */
  async amend(
    citizen: string,
    { matter, ...told }: ToldOf<typeof amendCitizen>,
    asked: Asked,
  ): Promise<Answer> {
    const identityToken = this.personalData.tokenOf(told.identityNumber);
    const whose = matter === undefined ? undefined : await this.nouns.whoseIs(matter);
    const hidden = await this.hidden(citizen, told);
    const data = { ...hidden, identityToken, ...(whose && { whose }) };
    return this.citizens.perform(citizen, { type: 'AmendCitizen', data }, asked);
  }

  private async hidden(citizen: string, told: Particulars) {
    return {
      shownName: maskedName(told.name),
      sealed: await this.personalData.seal(citizen, told),
    };
  }
}
