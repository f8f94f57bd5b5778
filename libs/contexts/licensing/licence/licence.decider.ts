import type { Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { recompute } from '../desk/clocks.js';
import { type AnnulLicence, annulLicence } from './annul-licence.js';
import {
  type CancelLicence,
  cancelLicence,
  type RecordHolderEnded,
  recordHolderEnded,
} from './cancel-licence.js';
import {
  type ChangeLicence,
  changeLicence,
  type ReportHolderChange,
  reportHolderChange,
} from './change-licence.js';
import {
  type GrantLicence,
  grantLicence,
  type RegisterLicence,
  registerLicence,
} from './grant-licence.js';
import type { LicenceEvent } from './licence.events.js';
import { evolveLicence, type Licence } from './licence.state.js';
import { type RecallLicence, recallLicence } from './recall-licence.js';
import {
  type EndRenewal,
  endRenewal,
  type FileRenewal,
  fileRenewal,
  type RenewLicence,
  renewLicence,
} from './renew-licence.js';
import {
  type NoteFatalAccident,
  noteFatalAccident,
  type ReviewCertificate,
  reviewCertificate,
} from './review-certificate.js';
import {
  type RevokeLicenceAfterPenalty,
  revokeLicence,
  type UndoPenaltyEffect,
  undoPenaltyEffect,
} from './revoke-licence.js';
import { ringClock } from './ring-clock.js';
import {
  type LiftSuspension,
  liftSuspension,
  type SuspendLicence,
  suspendLicence,
} from './suspend-licence.js';

export type LicenceCommand =
  | GrantLicence
  | RegisterLicence
  | ReportHolderChange
  | ChangeLicence
  | FileRenewal
  | RenewLicence
  | EndRenewal
  | SuspendLicence
  | LiftSuspension
  | RevokeLicenceAfterPenalty
  | UndoPenaltyEffect
  | AnnulLicence
  | RecallLicence
  | RecordHolderEnded
  | CancelLicence
  | ReviewCertificate
  | NoteFatalAccident
  | RecomputeClocks
  | RingClock;

export const licenceDecider: Decider<LicenceCommand, Licence, LicenceEvent> = {
  initial: { status: 'none' },
  begins: {
    by: ['GrantLicence', 'RegisterLicence'],
    else: ['no-such-licence', 'There is no such licence（无此许可证）.'],
  },
  decide: {
    GrantLicence: grantLicence,
    RegisterLicence: registerLicence,
    ReportHolderChange: reportHolderChange,
    ChangeLicence: changeLicence,
    FileRenewal: fileRenewal,
    RenewLicence: renewLicence,
    EndRenewal: endRenewal,
    SuspendLicence: suspendLicence,
    LiftSuspension: liftSuspension,
    RevokeLicenceAfterPenalty: revokeLicence,
    UndoPenaltyEffect: undoPenaltyEffect,
    AnnulLicence: annulLicence,
    RecallLicence: recallLicence,
    RecordHolderEnded: recordHolderEnded,
    CancelLicence: cancelLicence,
    ReviewCertificate: reviewCertificate,
    NoteFatalAccident: noteFatalAccident,
    RecomputeClocks: recompute,
    RingClock: ringClock,
  },
  evolve: evolveLicence,
};
