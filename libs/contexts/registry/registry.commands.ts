import { Module } from '@nestjs/common';
import { doorsOf, newIdAs, Nouns } from '#platform/acts';
import { Decisions, DecisionWorld } from '#platform/store';
import { CertificatesController } from './http/certificates.controller.js';
import { CitizenRegister } from './http/citizen-register.js';
import { CitizensController } from './http/citizens.controller.js';
import { EnterpriseRegister } from './http/enterprise-register.js';
import { EnterprisesController } from './http/enterprises.controller.js';
import { MandatesController } from './http/mandates.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PersonalData } from '#platform/privacy';
import { mandateDecider } from './mandate/mandate.decider.js';
import { mandateStream } from './mandate/mandate.stream.js';
import { organNoun } from './organ/organ.noun.js';
import { personDecider } from './person/person.decider.js';
import { personStream } from './person/person.stream.js';

/** The registers' part of the command API: organs, people, mandates, enterprises, citizens. */
@Module({
  controllers: [
    ...doorsOf(organNoun, { RegisterOrgan: newIdAs('organ') }),
    PeopleController,
    CertificatesController,
    MandatesController,
    EnterprisesController,
    CitizensController,
  ],
  providers: [PersonalData, EnterpriseRegister, CitizenRegister],
})
export class RegistryCommands {
  constructor(
    nouns: Nouns,
    world: DecisionWorld,
    { units, codes }: EnterpriseRegister,
    { citizens }: CitizenRegister,
  ) {
    nouns.filesOf(organNoun);
    nouns.add(new Decisions(personStream, personDecider, world));
    nouns.add(new Decisions(mandateStream, mandateDecider, world));
    nouns.add(units);
    nouns.add(codes);
    nouns.add(citizens);
  }
}
