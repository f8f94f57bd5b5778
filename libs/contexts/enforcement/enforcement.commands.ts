import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { caseDoors } from './case.doors.js';
import { caseNoun } from './case/case.noun.js';
import { CaseNumberKeeper } from './http/case-number-keeper.js';
import { Cases } from './http/cases.js';
import { Filing } from './http/filing.js';
import { FinedActs } from './http/fined-acts.js';
import { Parties } from './http/parties.js';
import { PartyRegisters } from './http/party-registers.js';
import { Penalties } from './http/penalties.js';
import { Receipts } from './http/receipts.js';
import { Clues } from './processes/clues.js';

/** Enforcement's part of the command API: cases of both procedures, from the clue to the archive. */
@Module({
  controllers: [...caseDoors],
  providers: [
    Cases,
    CaseNumberKeeper,
    Clues,
    Filing,
    FinedActs,
    Parties,
    PartyRegisters,
    Penalties,
    PersonalData,
    Receipts,
  ],
})
export class EnforcementCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(caseNoun);
  }
}
