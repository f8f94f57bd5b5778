import { type Event, label, type LabelsOf } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `citizen.stream.ts`.

/**
 * A natural person as a party (自然人当事人). Nothing that tells who it is stands here in the clear
 * (PRV-2, PRV-9): `shownName` is masked, `sealed` is ciphertext or the address of a vault, and
 * erasing its key erases the person.
 */
export type CitizenEntry = Readonly<{
  citizen: string;
  /** `黄某某`. */
  shownName: string;
  /** Keyed hash of the identity number, 64 hex digits. */
  identityToken: string;
  /** Name, identity number, address and telephone, sealed: `vault:…` or `sealed:…`. */
  sealed: string;
}>;

export type CitizenRegistered = Event<'CitizenRegistered', { entry: CitizenEntry }>;

/** Name, address or telephone changed; the identity stays. */
export type CitizenAmended = Event<'CitizenAmended', { shownName: string; sealed: string }>;

export type CitizenEvent = CitizenRegistered | CitizenAmended;

/** What each is called in a history. An event without its row does not compile. */
export const citizenLabels: LabelsOf<CitizenEvent> = {
  CitizenRegistered: label('Party registered', '自然人当事人登记'),
  CitizenAmended: label('Party amended', '自然人当事人信息变更'),
};
