import { Module } from '@nestjs/common';
import { refuse } from '#domain/kernel';
import { doorsOf, Nouns, through, type Way } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import { applicationNoun } from './application/application.noun.js';
import { barNoun } from './bar/bar.noun.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { licenceNoun } from './licence/licence.noun.js';
import { nouns as licensingNouns } from './licensing.nouns.js';
import { openingNoun } from './opening/opening.noun.js';
import { Applicants } from './processes/applicants.js';
import { Approval } from './processes/approval.js';
import { Bundles } from './processes/bundles.js';
import { Certificates } from './processes/certificates.js';
import { GrantedOnce, GrantedOnceKeeper } from './processes/granted-once.js';
import { Hearings } from './processes/hearing/hearings.js';
import { Intake } from './processes/intake.js';
import { LicensingNumberKeeper } from './processes/licensing-number-keeper.js';
import { Openings } from './processes/openings.js';
import { Registration } from './processes/registration.js';
import { Standings } from './processes/standings.js';

/**
 * Entries of the list of serious violators are kept by the list itself（名单已另行管理）, which
 * tells this desk; what was noted here before stays as it was, and can be struck out.
 */
const keptByTheList: Way<object> = {
  through: () => () =>
    refuse(
      'kept-by-the-list',
      '严重失信主体名单由名单事项登记并自动告知本窗口：历史列入请办理 POST /blacklist-listings-on-paper，新的列入请办理 POST /blacklist-listings（the list keeps its entries and tells this desk: take one over there, or raise a candidate）.',
      'BLK-S4',
      'LIC-B8',
    ),
};

/**
 * Licensing's part of the command API: applications from the counter to the certificate, bundles,
 * licences.
 */
@Module({
  controllers: [
    ...doorsOf(applicationNoun, {
      ReceiveApplication: through(Intake, (counter, ...knock) => counter.receive(...knock)),
      TakeOverApplication: through(Intake, (counter, _, told, asked) =>
        counter.takeOver(told, asked),
      ),
      ConfirmFiling: through(Certificates, (of, id, _, asked) => of.confirm(id, asked)),
      NoticeHearing: through(Hearings, (hearings, ...knock) => hearings.notice(...knock)),
      RequestHearing: through(Hearings, (hearings, ...knock) => hearings.request(...knock)),
      ApproveApplication: through(Approval, (approval, ...knock) => approval.approve(...knock)),
      IssueCertificate: through(Certificates, (of, ...knock) => of.issue(...knock)),
    }),
    ...doorsOf(bundleNoun, {
      OpenBundle: through(Bundles, (bundles, ...knock) => bundles.open(...knock)),
    }),
    ...doorsOf(licenceNoun, {
      RegisterLicence: through(Registration, (of, ...knock) => of.register(...knock)),
    }),
    ...doorsOf(barNoun, { NoteListing: keptByTheList }),
    ...doorsOf(openingNoun, {
      OpenParticulars: through(Openings, (book, ...knock) => book.open(...knock)),
    }),
  ],
  providers: [
    Applicants,
    GrantedOnce,
    GrantedOnceKeeper,
    Hearings,
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
  constructor(nouns: Nouns) {
    for (const noun of licensingNouns) nouns.filesOf(noun);
  }
}
