import type { Event, Instant, LocalDate, WithClocks } from '#domain/kernel';
import type { ChangeKind, Facts, Purpose } from '../../catalogue/item.js';
import type { Applicant } from '../../desk/party.js';
import type { Grant } from '../../licence/grant.js';
import type { NumberedDocument } from '../../documents/numbered-document.js';

// These names and fields are what is stored. Add freely; to change one, add a step to `application.stream.ts`.

/** One paper handed in, known by the SHA-256 of its file (hex). */
export type FiledMaterial = Readonly<{
  material: string;
  form: 'original' | 'copy';
  sha256: string;
  file: string;
}>;

/** What is lacking, and what exactly the applicant must bring. */
export type Lacking = Readonly<{ material: string; what: string }>;

/** What the applicant asks for. */
export type Asking = Readonly<{
  applicationId: string;
  item: string;
  purpose: Purpose;
  applicant: Applicant;
  facts: Facts;
  channel: 'window' | 'online';
  /** The licence to be changed or renewed. */
  licence?: string;
  changes?: readonly ChangeKind[];
  /** The one-stop bundle that it belongs to. */
  bundle?: string;
}>;

type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;

export type ApplicationReceived = Event<
  'ApplicationReceived',
  WithClocks<
    Papers & {
      asking: Asking;
      itemVersion: LocalDate;
      catalogue: string;
      /** The organ that handles it, and the organ whose window took it. */
      organ: string;
      window: string;
      /** 窗口受理员; nobody yet when it came online. */
      clerk?: string;
      year: number;
      serial: number;
      materials: readonly FiledMaterial[];
      receivedAt: Instant;
      receivedOn: LocalDate;
      /** A duty to file in time, and whether it was missed (PLN-1). */
      duty?: Readonly<{ rule: string; due: LocalDate; late: boolean }>;
    }
  >
>;
export type MaterialsCorrected = Event<
  'MaterialsCorrected',
  { materials: readonly FiledMaterial[]; clerk: string; correctedOn: LocalDate }
>;
export type LicenceNotRequired = Event<
  'LicenceNotRequired',
  WithClocks<Papers & { reason: string; clerk: string; toldOn: LocalDate; renews?: string }>
>;
export type ApplicationNotAccepted = Event<
  'ApplicationNotAccepted',
  WithClocks<
    Papers & {
      competentOrgan: string;
      reason: string;
      clerk: string;
      decidedOn: LocalDate;
      renews?: string;
    }
  >
>;
export type SupplementAsked = Event<
  'SupplementAsked',
  WithClocks<Papers & { lacking: readonly Lacking[]; clerk: string; askedOn: LocalDate }>
>;
export type SupplementFiled = Event<
  'SupplementFiled',
  WithClocks<{
    materials: readonly FiledMaterial[];
    /** Everything that was asked for is there now. */
    complete: boolean;
    filedAt: Instant;
    filedOn: LocalDate;
    clerk?: string;
  }>
>;
export type ApplicationAccepted = Event<
  'ApplicationAccepted',
  WithClocks<Papers & { acceptedOn: LocalDate; clerk: string }>
>;
export type ApplicationDeemedAccepted = Event<
  'ApplicationDeemedAccepted',
  WithClocks<Papers & { acceptedOn: LocalDate; rule: string; deemedAt: Instant }>
>;
export type FilingConfirmed = Event<
  'FilingConfirmed',
  WithClocks<Papers & { filedOn: LocalDate; number?: string; clerk: string; grant: Grant }>
>;
export type FilingDeemed = Event<
  'FilingDeemed',
  WithClocks<Papers & { filedOn: LocalDate; rule: string; deemedAt: Instant; grant: Grant }>
>;

export type IntakeEvent =
  | ApplicationReceived
  | MaterialsCorrected
  | LicenceNotRequired
  | ApplicationNotAccepted
  | SupplementAsked
  | SupplementFiled
  | ApplicationAccepted
  | ApplicationDeemedAccepted
  | FilingConfirmed
  | FilingDeemed;
