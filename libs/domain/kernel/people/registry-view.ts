import type { Capacity, Role } from './actor.js';
import type { Instant, LocalDate } from '../time/instant.js';
import type { Fen } from '../values/money.js';

/**
 * What the registry knew of people, organs, mandates and enterprises at the log position of the
 * act. Pure lookups.
 */
export type RegistryView = Readonly<{
  /** Log position of this snapshot, `commit/prepare`; goes into the envelope. */
  position: string;
  organ(id: string): OrganFacts | undefined;
  person(id: string): PersonFacts | undefined;
  /** The number of the enforcement certificate of this person valid at that moment. */
  certificateAt(person: string, at: Instant): string | undefined;
  /**
   * The capacity in the given post (or the only post held) at that moment; nobody has one while
   * away, but for `even-away`.
   */
  capacityAt(person: string, at: Instant, post?: string, away?: 'even-away'): Capacity | undefined;
  /** That the person is away（离岗） on the day of that moment. */
  absenceAt(person: string, at: Instant): Absence | undefined;
  /**
   * Who answers for a role in an organ at that moment: who holds it and is not away, and who is
   * deputy for whoever does（在岗任职人员及代行职务人员）.
   */
  answering(organ: string, role: Role, at: Instant): readonly string[];
  /** Who answers for that person's posts at that moment（代行其职务的人员）. */
  deputiesOf(person: string, at: Instant): readonly string[];
  /**
   * The organs that an organ oversees at that moment: those below it, those that act in its name,
   * and those that use a mandate it gave.
   */
  overseenBy(organ: string, at: Instant): readonly string[];
  /** The last number of a series that was given on paper before（已用纸质文号）. */
  numbersOnPaper?(series: string): number | undefined;
  /**
   * The organs whose numbers begin with the same words as that one’s（同一机关代字）, itself among
   * them: whoever counts for all of them first, and last those that once had that prefix.
   */
  sharingPrefix?(organ: string): readonly string[];
  /** All entries of the human being behind that one, itself among them (E38). */
  entriesOfHuman?(person: string): readonly string[];
  /** The mandates under which that organ may act at that moment. */
  mandatesAt(organ: string, at: Instant): readonly MandateFacts[];
  /**
   * Whether there is an area of that code: of the own district a street is one that is registered,
   * with what lies in it; others are not ours to know（行政区划）.
   */
  isArea(code: string): boolean;
  /**
   * What an area is called, by the organ that has it: 江门市江海区外海街道; nothing for one that is
   * not ours（行政区划名称）.
   */
  areaName?(code: string): string | undefined;
  /** The bureau, or the street, in whose area that place lies（属地机关）. */
  organOver?(area: string, kind: 'bureau' | 'street'): string | undefined;
  enterprise(id: string): EnterpriseFacts | undefined;
  /** The units at work in an area, whatever lies in it（辖区在营企业）. */
  unitsIn?(area: string): readonly EnterpriseFacts[];
  /** Id of the enterprise entered with that unified social credit code in a district. */
  enterpriseWith(district: string, creditCode: string): string | undefined;
  /**
   * A natural person entered as a party; its id follows from the identity number. The name is known
   * masked only: `黄某某`; whole, with the address, it is in `sealed`, which no rule opens.
   */
  citizen(id: string):
    | Readonly<{
        id: string;
        shownName?: string;
        sealed?: string;
        /** Keyed token of the identity number, under which bans stand. */
        identityToken?: string;
      }>
    | undefined;
}>;

/** From a day to a day away from the post, both included; open while `to` is missing. */
export type Absence = Readonly<{ from: LocalDate; to?: LocalDate }>;

export type OrganFacts = Readonly<{
  id: string;
  name: string;
  /** `bureau` 区局, `brigade` 执法监察大队, `street` 街道, `government` 区政府, `other`. */
  kind: 'bureau' | 'brigade' | 'street' | 'government' | 'other';
  /**
   * The organ in whose name it acts when it has no name of its own (the brigade acts in the
   * bureau's).
   */
  actsFor?: string;
  /** The organ above it: its superior（上级机关）. */
  parent?: string;
  /** Text before the document code: `（江海）应急`. */
  documentPrefix: string;
  /** GB/T 2260 code or street code of its area. */
  area: string;
  /** The day since which its matters are kept here: the one on which it was entered（启用日）. */
  keptHereSince?: LocalDate;
}>;

export type PersonFacts = Readonly<{
  id: string;
  /** Keyed token of the identity number: two entries with the same are one person (E38). */
  identity?: string;
  name: string;
  posts: readonly Readonly<{
    post: string;
    organ: string;
    roles: readonly Role[];
    from: LocalDate;
    to?: LocalDate;
  }>[];
}>;

export type MandateFacts = Readonly<{
  id: string;
  /**
   * 委托: in the principal's name, no coercion, capped. 下放: in the street's own name, listed
   * items.
   */
  kind: 'entrusted' | 'transferred';
  principal: string;
  holder: string;
  items: readonly string[];
  /** Largest fine it may impose on a citizen / an organisation; none when absent. */
  capCitizenFen?: Fen;
  capOrganisationFen?: Fen;
  area: string;
  from: LocalDate;
  to?: LocalDate;
  publishedOn?: LocalDate;
  publishedAt?: string;
}>;

export type EnterpriseFacts = Readonly<{
  id: string;
  /** 统一社会信用代码. */
  creditCode: string;
  name: string;
  status: 'active' | 'suspended' | 'closed' | 'moved' | 'cancelled';
  street: string;
  /** 住所: what papers against it name beside its name (PL 59). */
  address?: string;
  /** GB/T 4754 code. */
  industry: string;
  principal?: string;
  /** 1 the least danger, 4 the most; absent while none is confirmed（分级）. */
  grade?: 1 | 2 | 3 | 4;
}>;

/** A registry that knows nobody: what an import sees, which asks nobody's authority. */
export const emptyRegistry: RegistryView = {
  position: '0/0',
  organ: () => undefined,
  person: () => undefined,
  certificateAt: () => undefined,
  capacityAt: () => undefined,
  absenceAt: () => undefined,
  answering: () => [],
  deputiesOf: () => [],
  overseenBy: () => [],
  mandatesAt: () => [],
  isArea: () => true,
  enterprise: () => undefined,
  enterpriseWith: () => undefined,
  citizen: () => undefined,
};
