/** What other contexts may hear of licensing: its news, and the streams they stand in. */
export { applicationStream } from './application/application.stream.js';
export { bansOn, type BarFacts, barReference } from './bar/bar.reference.js';
export { barStream } from './bar/bar.stream.js';
export type {
  ApplicationApproved,
  ApplicationRefused,
  CertificateIssued,
} from './application/decision/decision.events.js';
export type {
  ApplicationReceived,
  FilingConfirmed,
  FilingDeemed,
} from './application/intake/intake.events.js';
export { licenceReference } from './licence/licence.reference.js';
export { licenceStream } from './licence/licence.stream.js';
export type {
  LicenceAnnulled,
  LicenceCancelled,
  LicenceDeemedRenewed,
  LicenceEvent,
  LicenceExpired,
  LicenceRecalled,
  LicenceRevoked,
  LicenceSuspended,
  SuspensionEnded,
  SuspensionLifted,
} from './licence/licence.events.js';
