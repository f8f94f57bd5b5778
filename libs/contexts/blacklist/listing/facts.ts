import type { LocalDate } from '#domain/kernel';

/** Whom an entry is about（列入对象）; a citizen masked, and whole in the seal. */
export type Subject = Readonly<{
  kind: 'citizen' | 'organisation';
  id: string;
  name: string;
  creditCode?: string;
  address?: string;
  identity?: 'keyed';
  sealed?: string;
}>;

/** As what somebody is listed: the unit, its principal, another who answers for it（列入身份）. */
export const capacities = ['unit', 'principal', 'responsible'] as const;
export type Capacity = (typeof capacities)[number];

/** The penalty that it rests on（所依据的行政处罚）. */
export type Penalty = Readonly<{
  case: string;
  decisionNumber: string;
  decidedOn: LocalDate;
  /** Whom it was imposed on: the subject, or the unit that the subject answers for. */
  party: string;
  organ: string;
  handlingOrgan: string;
  /** Who investigated: none of them lists, or decides on an early exit. */
  investigators: readonly string[];
}>;

/** A ban that binds a person（任职资格限制）: while it runs, nobody leaves the list early. */
export type Ban = Readonly<{
  rule: string;
  paper: string;
  from: LocalDate;
  /** For life when absent. */
  until?: LocalDate;
}>;

/** Why a penalty no longer carries what rests on it（处罚被撤销、确认违法、无效、变更）. */
export const falls = ['revoked', 'illegal', 'void', 'changed'] as const;
export type Fall = (typeof falls)[number];
