import { Module } from '@nestjs/common';
import { doorsOf, newIdAs, Nouns, through } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { barNoun } from './bar/bar.noun.js';
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
import { LicensingNumberKeeper } from './processes/licensing-number-keeper.js';
import { ReviewController } from './http/review.controller.js';
import { Openings } from './processes/openings.js';
import { Registration } from './processes/registration.js';
import { Standings } from './processes/standings.js';
import { licenceNoun } from './licence/licence.noun.js';
import { openingNoun } from './opening/opening.noun.js';

/** Licensing's part of the command API: applications from the counter to the certificate, bundles, licences. */
@Module({
  controllers: [
    IntakeController,
    ReviewController,
    LicenceHearingController,
    LicenceDecisionController,
    BundlesController,
    ...doorsOf(licenceNoun, {
      RegisterLicence: through(Registration, (of, id, told, asked) => of.register(id, told, asked)),
    }),
    ...doorsOf(barNoun, { NoteListing: newIdAs('listingId', 'listing') }),
    ...doorsOf(openingNoun, {
      OpenParticulars: through(Openings, (book, id, told, asked) => book.open(id, told, asked)),
    }),
  ],
  providers: [
    Applications,
    Applicants,
    Intake,
    Approval,
    Bundles,
    Certificates,
    Standings,
    Openings,
    Registration,
    PersonalData,
    LicensingNumberKeeper,
  ],
})
export class LicensingCommands {
  constructor(nouns: Nouns, applications: Applications, bundles: Bundles) {
    nouns.add(applications.decisions);
    nouns.add(bundles.decisions);
    nouns.filesOf(licenceNoun);
    nouns.filesOf(barNoun);
    nouns.filesOf(openingNoun);
  }
}
