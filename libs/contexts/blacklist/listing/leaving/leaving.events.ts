import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument, ShownCertificate } from '#domain/procedure';
import type { Entry } from '../deciding/deciding.events.js';

// How an entry ends, and how it comes back（提前移出、期满、撤销、恢复）, as it is stored.

type Issued<T extends object> = WithClocks<T & { documents: readonly NumberedDocument[] }>;
/** From where it is taken off with it（撤下载体）. */
type Off = Readonly<{ places: readonly string[] }>;

export type ExitApplied = Event<
  'ExitApplied',
  Issued<{
    performed: string;
    harmRemoved: string;
    /** The public credit promise（信用承诺书）. */
    promise: string;
    evidence: readonly string[];
    appliedOn: LocalDate;
    by: string;
  }>
>;
export type ExitVerified = Event<
  'ExitVerified',
  Issued<{
    present: readonly ShownCertificate[];
    performed: boolean;
    harmRemoved: boolean;
    noNewBreach: boolean;
    findings: string;
    verifiedOn: LocalDate;
    by: string;
  }>
>;
export type ExitGranted = Event<
  'ExitGranted',
  Issued<Off & { number: string; reason: string; grantedOn: LocalDate; by: string }>
>;
export type ExitRefused = Event<
  'ExitRefused',
  Issued<{ number: string; reason: string; refusedOn: LocalDate; by: string }>
>;
export type ListingRestored = Event<
  'ListingRestored',
  Issued<{
    number: string;
    /** What was untrue in the application, and what the subject said to it. */
    lie: string;
    heard: string;
    evidence: readonly string[];
    /** The entry as it stands again, its term anew. */
    entry: Entry;
    restoredOn: LocalDate;
    by: string;
  }>
>;
export type ListingExpired = Event<'ListingExpired', Issued<Off & { endedOn: LocalDate }>>;
export type ListingRevoked = Event<
  'ListingRevoked',
  Issued<Off & { number: string; reason: string; revokedOn: LocalDate; by: string }>
>;

export type LeavingEvent =
  | ExitApplied
  | ExitVerified
  | ExitGranted
  | ExitRefused
  | ListingRestored
  | ListingExpired
  | ListingRevoked;

/** What each is called in a history. */
export const leavingLabels: LabelsOf<LeavingEvent> = {
  ExitApplied: label('Early exit applied for', '申请提前移出'),
  ExitVerified: label('Application verified', '信用修复现场核查'),
  ExitGranted: label('Removed early', '提前移出'),
  ExitRefused: label('Early exit refused', '不予提前移出'),
  ListingRestored: label('Listing restored', '恢复列入'),
  ListingExpired: label('Removed at the end of the term', '期满移出'),
  ListingRevoked: label('Listing revoked', '撤销列入'),
};
