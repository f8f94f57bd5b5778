import { Injectable } from '@nestjs/common';
import { idFor } from '#platform/acts';
import { type Answer, Decisions, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { refuse, Refusal } from '#domain/kernel';
import { type CitizenCommand, citizenDecider } from '../citizen/citizen.decider.js';
import type { CitizenEvent } from '../citizen/citizen.events.js';
import { type Citizen, registeredCitizen } from '../citizen/citizen.state.js';
import { citizenStream } from '../citizen/citizen.stream.js';
import { maskedName, type Particulars, PersonalData } from '#platform/privacy';

/**
 * Enters natural persons as parties (自然人当事人). What they are known by is masked, hashed or sealed here, before it becomes
 * a command; one person is one entry, because the entry's id follows from the token.
 */
@Injectable()
export class CitizenRegister {
  readonly citizens: Decisions<CitizenCommand, Citizen, CitizenEvent>;

  constructor(
    world: DecisionWorld,
    private readonly personalData: PersonalData,
  ) {
    this.citizens = new Decisions(citizenStream, citizenDecider, world);
  }

  /** Enters a party. The same person with other particulars is refused, and the refusal names the entry to amend. */
  async enter(told: Particulars, asked: Asked): Promise<Answer> {
    const identityToken = this.personalData.tokenOf(told.identityNumber);
    const citizen = idFor({ commandId: identityToken }, 'citizen');
    const data = { citizen, identityToken, ...this.hidden(citizen, told) };
    try {
      return await this.citizens.handle({
        ...asked,
        id: citizen,
        command: { type: 'RegisterCitizen', data },
      });
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
    const { state } = await this.citizens.stateOf(citizen);
    const { entry } = registeredCitizen(state);
    if (entry.identityToken !== this.personalData.tokenOf(told.identityNumber))
      refuse(
        'identity-differs',
        'This is the identity number of another person, who is another party（身份证号与原登记不符）.',
      );
    return this.citizens.handle({
      ...asked,
      id: citizen,
      command: { type: 'AmendCitizen', data: this.hidden(citizen, told) },
    });
  }

  private hidden(citizen: string, told: Particulars) {
    return {
      shownName: maskedName(told.name),
      sealed: this.personalData.seal(citizen, told),
    };
  }
}
