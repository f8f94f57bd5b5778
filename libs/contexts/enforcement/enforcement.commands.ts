import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { Cases } from './http/cases.js';
import { ClosingController } from './http/closing.controller.js';
import { CourtController } from './http/court.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { Filing } from './http/filing.js';
import { FinedActs } from './http/fined-acts.js';
import { Receipts } from './http/receipts.js';
import { HearingController } from './http/hearing.controller.js';
import { IntakeController } from './http/intake.controller.js';
import { InvestigationController } from './http/investigation.controller.js';
import { MeasuresController } from './http/measures.controller.js';
import { NoticeController } from './http/notice.controller.js';
import { CaseNumberKeeper } from './http/case-number-keeper.js';
import { PaymentsController } from './http/payments.controller.js';
import { Parties } from './http/parties.js';
import { PartyRegisters } from './http/party-registers.js';
import { Penalties } from './http/penalties.js';
import { RemediesController } from './http/remedies.controller.js';
import { SummaryCasesController } from './http/summary-cases.controller.js';

/** Enforcement's part of the command API: cases of both procedures, from the clue to the archive. */
@Module({
  controllers: [
    IntakeController,
    InvestigationController,
    MeasuresController,
    NoticeController,
    HearingController,
    DecisionsController,
    SummaryCasesController,
    PaymentsController,
    CourtController,
    RemediesController,
    ClosingController,
  ],
  providers: [
    Cases,
    Filing,
    CaseNumberKeeper,
    FinedActs,
    Parties,
    PartyRegisters,
    Penalties,
    PersonalData,
    Receipts,
  ],
})
export class EnforcementCommands {
  constructor(nouns: Nouns, cases: Cases) {
    nouns.add(cases.decisions);
  }
}
