import { Injectable } from '@nestjs/common';
import { type Files, idFor, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import type { Answer } from '#platform/store';
import type { ToldOf } from '#domain/kernel';
import type { PersonEvent } from '../person/person.events.js';
import { type PersonCommand, personNoun } from '../person/person.noun.js';
import type { Person } from '../person/person.state.js';
import type { registerPerson } from '../person/register-person.js';

/**
 * Enters people who act (人员). In this order: the id is the one their identity issuer knows them
 * by, or follows from the key; the identity number becomes a token; then the command is sent, so
 * that nothing of the number is in the log.
 */
@Injectable()
export class PersonRegister {
  private readonly people: Files<PersonCommand, Person, PersonEvent>;

  constructor(
    nouns: Nouns,
    private readonly personalData: PersonalData,
  ) {
    this.people = nouns.filesOf(personNoun);
  }

  enter(
    { name, person, identityNumber }: ToldOf<typeof registerPerson>,
    asked: Asked,
  ): Promise<Answer> {
    const id = person ?? idFor(asked, 'person');
    const identity =
      identityNumber === undefined
        ? {}
        : { identityToken: this.personalData.tokenOf(identityNumber) };
    const data = { person: id, name, ...identity };
    return this.people.perform(id, { type: 'RegisterPerson', data }, asked);
  }
}
