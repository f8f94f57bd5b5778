import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { caseDoors } from './case.doors.js';
import { nouns as enforcementNouns } from './enforcement.nouns.js';
import { CaseNumberKeeper } from './processes/case-number-keeper.js';
import { Clues } from './processes/clues.js';
import { Deciding } from './processes/decide-once.js';
import { Filing } from './processes/file-under-number.js';
import { FinedActs } from './processes/fined-acts.js';
import { DecisionFate } from './processes/follow-fate.js';
import { FinedActKeeper, ReceiptKeeper } from './processes/name-keepers.js';
import { Parties } from './processes/parties.js';
import { PartyRegisters } from './processes/party-registers.js';
import { Publication } from './processes/publication.js';
import { Receipts } from './processes/pay-by-receipt.js';
import { SpotPenalties } from './processes/punish-on-the-spot.js';

/**
 * Enforcement's part of the command API: cases of both procedures, from the clue to the archive.
 */
@Module({
  controllers: [...caseDoors],
  providers: [
    CaseNumberKeeper,
    Clues,
    Deciding,
    DecisionFate,
    Filing,
    FinedActKeeper,
    FinedActs,
    Parties,
    PartyRegisters,
    PersonalData,
    Publication,
    ReceiptKeeper,
    Receipts,
    SpotPenalties,
  ],
})
export class EnforcementCommands {
  constructor(nouns: Nouns) {
    for (const noun of enforcementNouns) nouns.filesOf(noun);
  }
}
