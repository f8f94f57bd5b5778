import { commandsOf, type Evolve, type LocalDate, unknown } from '#domain/kernel';
import type { Dated } from '../shared/dated.js';
import type {
  EnterpriseEvent,
  EnterpriseStatus,
  FirstEntry,
  Grade,
  Rating,
  Scale,
} from './enterprise.events.js';

export type Enterprise = Readonly<{ status: 'not registered' }> | RegisteredEnterprise;

/** Also what the directory answers from: each fact with the day it holds from. */
export type RegisteredEnterprise = Readonly<{
  status: 'registered';
  entry: FirstEntry;
  names: readonly Dated<string>[];
  principals: readonly Dated<string>[];
  /** Which person of the register that is now, where somebody said so. */
  headedBy?: string | undefined;
  places: readonly Dated<Readonly<{ street: string; address: string }>>[];
  industries: readonly Dated<string>[];
  /** The first entry says how many work there, and not how large it is（规模）. */
  sizes: readonly Dated<Readonly<{ workers: number; scale?: Scale }>>[];
  statuses: readonly Dated<EnterpriseStatus>[];
  grades: readonly Dated<Grade>[];
  /** The newest rating; `confirmedFrom` once the bureau has confirmed it. */
  rated?: Readonly<{
    rating: Rating;
    rater: string;
    /** Who owes to confirm it. */
    bureau?: string;
    confirmedFrom?: LocalDate;
  }>;
  /** Its industry changed on that day, and nobody has rated it again since (ENT-7). */
  toVerify?: LocalDate;
}>;

/** Declares commands of enterprises. */
export const enterpriseCommand = commandsOf<Enterprise, EnterpriseEvent>();

/** The enterprise, or 404: there is none with this id. */
export const registeredEnterprise = (enterprise: Enterprise): RegisteredEnterprise =>
  enterprise.status === 'registered'
    ? enterprise
    : unknown('enterprise-unknown', 'There is no such enterprise（无此企业）.');

const changed = (
  enterprise: Enterprise,
  change: (now: RegisteredEnterprise) => Partial<RegisteredEnterprise>,
): Enterprise =>
  enterprise.status === 'registered' ? { ...enterprise, ...change(enterprise) } : enterprise;

export const evolveEnterprise: Evolve<Enterprise, EnterpriseEvent> = {
  EnterpriseRegistered: (_, { entry }) => ({
    status: 'registered',
    entry,
    names: [{ from: entry.from, value: entry.name }],
    principals: [{ from: entry.from, value: entry.principal }],
    headedBy: entry.citizen,
    places: [{ from: entry.from, value: { street: entry.street, address: entry.address } }],
    industries: [{ from: entry.from, value: entry.industry }],
    sizes: [{ from: entry.from, value: { workers: entry.workers } }],
    statuses: [{ from: entry.from, value: 'active' }],
    grades: [],
  }),
  EnterpriseRenamed: (enterprise, { name, from }) =>
    changed(enterprise, ({ names }) => ({ names: [...names, { from, value: name }] })),
  PrincipalChanged: (enterprise, { principal, citizen: headedBy, from }) =>
    changed(enterprise, ({ principals }) => ({
      principals: [...principals, { from, value: principal }],
      headedBy,
    })),
  StreetChanged: (enterprise, { street, address, from }) =>
    changed(enterprise, ({ places }) => ({
      places: [...places, { from, value: { street, address } }],
    })),
  IndustryChanged: (enterprise, { industry, from, verify }) =>
    changed(enterprise, ({ industries }) => ({
      industries: [...industries, { from, value: industry }],
      ...(verify && { toVerify: from }),
    })),
  SizeChanged: (enterprise, { scale, workers, from }) =>
    changed(enterprise, ({ sizes }) => ({
      sizes: [...sizes, { from, value: { workers, scale } }],
    })),
  EnterpriseStatusChanged: (enterprise, { status, from }) =>
    changed(enterprise, ({ statuses }) => ({ statuses: [...statuses, { from, value: status }] })),
  EnterpriseRated: (enterprise, { rating, rater, bureau }) =>
    changed(enterprise, () => ({
      rated: { rating, rater, ...(bureau !== undefined && { bureau }) },
      toVerify: undefined,
    })),
  GradeConfirmed: (enterprise, { grade, from }) =>
    changed(enterprise, ({ grades, rated }) => ({
      grades: [...grades, { from, value: grade }],
      rated: rated && { ...rated, confirmedFrom: from },
    })),
};
