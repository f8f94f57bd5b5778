import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { Decisions, DecisionWorld } from '#platform/store';
import { PersonalData } from '#platform/privacy';
import { Applicants } from './processes/applicants.js';
import { Applications } from './processes/applications.js';
import { Approval } from './processes/approval.js';
import { BundlesController } from './http/bundles.controller.js';
import { Bundles } from './processes/bundles.js';
import { Certificates } from './processes/certificates.js';
import { LicenceDecisionController } from './http/decision.controller.js';
import { LicenceHearingController } from './http/hearing.controller.js';
import { IntakeController } from './http/intake.controller.js';
import { Intake } from './processes/intake.js';
import { LicencesController } from './http/licences.controller.js';
import { LicensingNumberKeeper } from './processes/licensing-number-keeper.js';
import { ListingsController } from './http/listings.controller.js';
import { OpeningsController } from './http/openings.controller.js';
import { ReviewController } from './http/review.controller.js';
import { Standings } from './processes/standings.js';
import { licenceDecider } from './licence/licence.decider.js';
import { licenceStream } from './licence/licence.stream.js';
import { openingDecider } from './opening/open-particulars.js';
import { openingStream } from './opening/opening.stream.js';

/** Licensing's part of the command API: applications from the counter to the certificate, bundles, licences. */
@Module({
  controllers: [
    IntakeController,
    ReviewController,
    LicenceHearingController,
    LicenceDecisionController,
    BundlesController,
    LicencesController,
    ListingsController,
    OpeningsController,
  ],
  providers: [
    Applications,
    Applicants,
    Intake,
    Approval,
    Bundles,
    Certificates,
    Standings,
    PersonalData,
    LicensingNumberKeeper,
  ],
})
export class LicensingCommands {
  // Each part is a provider of its own; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    nouns: Nouns,
    world: DecisionWorld,
    applications: Applications,
    bundles: Bundles,
    standings: Standings,
  ) {
    nouns.add(applications.decisions);
    nouns.add(bundles.decisions);
    nouns.add(standings.decisions);
    nouns.add(new Decisions(licenceStream, licenceDecider, world));
    nouns.add(new Decisions(openingStream, openingDecider, world));
  }
}
