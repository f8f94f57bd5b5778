import { Module } from '@nestjs/common';
import { doorsOf, newIdAs, Nouns, through } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { citizenNoun } from './citizen/citizen.noun.js';
import { enterpriseNoun } from './enterprise/enterprise.noun.js';
import { mandateNoun } from './mandate/mandate.noun.js';
import { organNoun } from './organ/organ.noun.js';
import { personNoun } from './person/person.noun.js';
import { CitizenRegister } from './processes/citizen-register.js';
import { Erasing } from './processes/erasing.js';
import { CreditCodeKeeper, EnterpriseRegister } from './processes/enterprise-register.js';
import { PersonRegister } from './processes/person-register.js';
import { nouns as registryNouns } from './registry.nouns.js';

/** The registers' part of the command API: organs, people, mandates, enterprises, citizens. */
@Module({
  controllers: [
    ...doorsOf(organNoun, { RegisterOrgan: newIdAs('organ') }),
    ...doorsOf(personNoun, {
      RegisterPerson: through(PersonRegister, (people, _, told, asked) =>
        people.enter(told, asked),
      ),
    }),
    ...doorsOf(mandateNoun, { GrantMandate: newIdAs('mandate') }),
    ...doorsOf(enterpriseNoun, {
      RegisterEnterprise: through(EnterpriseRegister, (units, _, told, asked) =>
        units.enter(told, asked),
      ),
      RateEnterprise: newIdAs('rating'),
    }),
    ...doorsOf(citizenNoun, {
      RegisterCitizen: through(CitizenRegister, (citizens, _, told, asked) =>
        citizens.enter(told, asked),
      ),
      AmendCitizen: through(CitizenRegister, (citizens, id, told, asked) =>
        citizens.amend(id, told, asked),
      ),
      EraseCitizen: through(Erasing, (erasing, id, _, asked) => erasing.erase(id, asked)),
    }),
  ],
  providers: [
    CreditCodeKeeper,
    PersonalData,
    PersonRegister,
    EnterpriseRegister,
    CitizenRegister,
    Erasing,
  ],
})
export class RegistryCommands {
  constructor(nouns: Nouns) {
    for (const noun of registryNouns) nouns.filesOf(noun);
  }
}
