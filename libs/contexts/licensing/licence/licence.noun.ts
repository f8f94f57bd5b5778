import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { licenceCorrections } from './licence.corrections.js';
import { recomputing, seriesId } from '#domain/procedure';
import { matterSeries } from '../numbering/licensing-series.js';
import { annulLicence } from './annul-licence.js';
import { cancelLicence } from './cancel-licence.js';
import { changeLicence } from './holder/change-licence.js';
import { endRenewal } from './renewal/end-renewal.js';
import { fileRenewal } from './renewal/file-renewal.js';
import { grantLicence } from './grant-licence.js';
import { evolveLicence, heldLicence, type Licence, licenceCommand } from './licence.state.js';
import { licenceStream } from './licence.stream.js';
import { liftSuspension } from './penalty/lift-suspension.js';
import { numberPapers } from './papers/number-papers.js';
import { noteFatalAccident } from './note-fatal-accident.js';
import { recallLicence } from './recall-licence.js';
import { recordHolderEnded } from './holder/record-holder-ended.js';
import { registerLicence } from './register-licence.js';
import { renewLicence } from './renewal/renew-licence.js';
import { reportHolderChange } from './holder/report-holder-change.js';
import { reviewCertificate } from './review-certificate.js';
import { revokeLicence } from './penalty/revoke-licence.js';
import { ringClock } from './ring-clock.js';
import { correctService, postPublicNotice, servePapers } from './papers/serve-papers.js';
import { suspendLicence } from './penalty/suspend-licence.js';
import { undoPenaltyEffect } from './penalty/undo-penalty-effect.js';

const initial: Licence = { status: 'none' };

/**
 * Licences after their grant（证后管理）. Grants, renewals, suspensions and revocations follow from
 * other files.
 */
export const licenceNoun = noun({
  stream: licenceStream,
  title: 'Licence（许可证）',
  path: 'licences',
  whoseActs: ['LL 34'],
  whose: (licence) =>
    licence.status === 'none'
      ? undefined
      : { organs: [licence.grant.organ], hands: [], parties: [licence.holder.id] },
  over: ({ status }) => overWhen(status === 'cancelled'),
  idsFrom: 'licence',
  numberedLate: {
    by: 'NumberPapers',
    series: (licence, year) => seriesId(heldLicence(licence).grant.organ, matterSeries, year),
  },
  initial,
  evolve: evolveLicence,
  chapters: [
    {
      title: 'licensing: licences 许可证',
      commands: [
        registerLicence,
        reportHolderChange,
        liftSuspension,
        annulLicence,
        recallLicence,
        cancelLicence,
        reviewCertificate,
        servePapers,
        postPublicNotice,
        correctService,
        grantLicence,
        numberPapers,
        changeLicence,
        fileRenewal,
        renewLicence,
        endRenewal,
        suspendLicence,
        revokeLicence,
        undoPenaltyEffect,
        recordHolderEnded,
        noteFatalAccident,
        licenceCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
    licenceCorrections,
  ],
  begins: ['GrantLicence', 'RegisterLicence'],
  unknown: ['no-such-licence', 'There is no such licence（无此许可证）.'],
});

export type LicenceCommand = CommandOf<typeof licenceNoun>;
