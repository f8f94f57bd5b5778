import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `citizen.stream.ts`.

/**
 * A natural person as a party (自然人当事人). Nothing that tells who it is stands here in the
 * clear (PRV-2, PRV-9): `shownName` is masked, `sealed` is ciphertext or the address of a vault,
 * and erasing its key erases the person.
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

/** Why personal data must go（删除情形）: PIPL 47(1). */
export const erasureGrounds = [
  'purpose-reached', // 处理目的已实现、无法实现或者不再必要
  'retention-over', // 保存期限已届满
  'consent-withdrawn', // 个人撤回同意
  'unlawful', // 违法处理
] as const;

export type ErasureProposal = Readonly<{
  ground: (typeof erasureGrounds)[number];
  /** The paper it rests on: the request of the person, the list of what is over. */
  basis: string;
}>;

/** Somebody proposes that the personal data of the entry go（提请删除个人信息）. */
export type ErasureProposed = Event<
  'ErasureProposed',
  ErasureProposal & { by: string; proposedOn: LocalDate }
>;

/** Another person decided it: the key goes, and nobody can read them any more（删除个人信息）. */
export type CitizenErased = Event<
  'CitizenErased',
  ErasureProposal & { citizen: string; proposedBy: string; by: string; erasedOn: LocalDate }
>;

export type CitizenEvent = CitizenRegistered | CitizenAmended | ErasureProposed | CitizenErased;

/** What each is called in a history. An event without its row does not compile. */
export const citizenLabels: LabelsOf<CitizenEvent> = {
  CitizenRegistered: label('Party registered', '自然人当事人登记'),
  CitizenAmended: label('Party amended', '自然人当事人信息变更'),
  ErasureProposed: label('Erasure of personal data proposed', '提请删除个人信息'),
  CitizenErased: label('Personal data erased', '删除个人信息'),
};
