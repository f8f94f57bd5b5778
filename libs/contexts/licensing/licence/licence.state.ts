import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  type LocalDate,
  refuse,
  unknown,
} from '#domain/kernel';
import { kept, noMatter, clockChanges } from '#domain/procedure';
import { changing } from '../desk/matter.js';
import { evolveServing, keptToServe, nothingServed, type Serving } from '../desk/serving.js';
import type { Applicant, Terms } from '../desk/party.js';
import type { Grant } from './grant.js';
import type { CancellationCause } from './grounds.js';
import type { HolderChangeReported, LicenceEvent, PapersNumbered } from './licence.events.js';

/** The four endings of the law never share a value (E35): each is a status of its own. */
export type LicenceStatus =
  | 'valid' // 有效
  | 'expired' // 届满
  | 'revoked' // 吊销
  | 'annulled' // 撤销
  | 'recalled' // 撤回
  | 'cancelled'; // 注销

export type Renewal = Readonly<{
  application: string;
  inTime: boolean;
  outcome?: 'granted' | 'ended' | 'deemed';
}>;

/** One term of validity（有效期）, and the number of the paper that says it. */
export type Period = Readonly<{ number?: string; from: LocalDate; until?: LocalDate }>;

type ReportedChange = Pick<HolderChangeReported['data'], 'source' | 'change' | 'changedOn'>;

export type HeldLicence = Serving &
  Readonly<{
    status: LicenceStatus;
    grant: Grant;
    /** What its papers go by, where the grant has no serial. */
    papersNumber?: PapersNumbered['data'];
    number?: string;
    holder: Applicant;
    terms: Terms;
    validTo?: LocalDate;
    /** Every application for renewal, the latest last. */
    renewals: readonly Renewal[];
    /** Its terms of validity, each with its number, the latest last. */
    periods: readonly Period[];
    /** Sources of the suspensions in force (暂扣). A licence may be valid and suspended. */
    suspendedBy: readonly string[];
    revokedBy?: string;
    changedBy: readonly string[];
    holderEnded?: 'holder-died' | 'holder-ended';
    fatalAccidents: readonly string[];
    /** Changes of the holder that were reported, by what they are known from. */
    reported: readonly ReportedChange[];
    /** Sources of the suspensions that are over, lifted or undone. */
    suspensionsOver: readonly string[];
    reviews: readonly string[];
    /** The day of the last of them. */
    reviewedTo?: LocalDate;
    undone: readonly string[];
    cancelledFor?: CancellationCause;
  }>;

export type Licence = Readonly<{ status: 'none' }> | HeldLicence;

/** The licence, or 404. */
export const heldLicence = (licence: Licence): HeldLicence =>
  licence.status === 'none'
    ? unknown('no-such-licence', 'There is no such licence（没有这一许可证）.')
    : licence;

/** Declares commands that may begin a licence. */
export const licenceCommand = commandsOf<Licence, LicenceEvent>(undefined, 'kept');
/** Declares commands on a licence that is there. */
export const heldCommand = commandsOnThe<Licence, HeldLicence, LicenceEvent>(heldLicence, 'kept');

/** The renewal that this application asked for. */
export const filedRenewal = ({ renewals }: HeldLicence, application: string): Renewal =>
  renewals.find((one) => one.application === application) ??
  refuse('renewal-not-filed', 'No such renewal was applied for（没有这一延续申请）.', 'LL 50');

/** The renewal nobody has settled yet; one that was filed in time before one that was not. */
export const openRenewal = ({ renewals }: HeldLicence): Renewal | undefined => {
  const open = renewals.filter(({ outcome }) => outcome === undefined);
  return open.find(({ inTime }) => inTime) ?? open[0];
};

const on = changing<Licence, HeldLicence>(
  (licence): licence is HeldLicence => licence.status !== 'none',
  keptToServe,
);

const settled = (
  { renewals }: HeldLicence,
  application: string,
  outcome: 'granted' | 'ended' | 'deemed',
): Pick<HeldLicence, 'renewals'> => ({
  renewals: renewals.map((one) => (one.application === application ? { ...one, outcome } : one)),
});

type Term = Readonly<{ application: string; validFrom: LocalDate; validTo: LocalDate }>;

/** Valid for another term, with or without a number of its own. */
const renewed = (
  was: HeldLicence,
  outcome: 'granted' | 'deemed',
  { application, validFrom: from, validTo: until, number }: Term & Readonly<{ number?: string }>,
): Partial<HeldLicence> => ({
  ...settled(was, application, outcome),
  validTo: until,
  periods: [...was.periods, { number: number ?? was.number, from, until }],
});

/** The licence is given back to whoever it was suspended from. */
const given = (
  { suspendedBy, suspensionsOver }: HeldLicence,
  { source }: Readonly<{ source: string }>,
): Partial<HeldLicence> => ({
  suspendedBy: suspendedBy.filter((by) => by !== source),
  suspensionsOver: [...suspensionsOver, source],
});

const begun = (grant: Grant): HeldLicence => ({
  ...noMatter,
  ...nothingServed,
  status: 'valid',
  grant,
  number: grant.number,
  holder: grant.holder,
  terms: grant.terms,
  validTo: grant.validTo,
  renewals: [],
  periods: [{ number: grant.number, from: grant.validFrom, until: grant.validTo }],
  suspendedBy: [],
  changedBy: [],
  fatalAccidents: [],
  reported: [],
  suspensionsOver: [],
  reviews: [],
  undone: [],
});

export const evolveLicence: Evolve<Licence, LicenceEvent> = {
  LicenceGranted: (_, data) => kept(begun(data.grant), data),
  PapersNumbered: on((_, { serial, year }) => ({ papersNumber: { serial, year } })),
  HolderChangeReported: on((was, { source, change, changedOn }) => ({
    reported: [...was.reported, { source, change, changedOn }],
  })),
  LicenceChanged: on((was, { application, holder, terms }) => ({
    holder,
    terms,
    changedBy: [...was.changedBy, application],
  })),
  RenewalFiled: on(({ renewals }, { application, inTime }) => ({
    renewals: [...renewals, { application, inTime }],
  })),
  LicenceRenewed: on((was, data) => ({
    ...renewed(was, 'granted', data),
    status: 'valid',
    number: data.number ?? was.number,
  })),
  RenewalEnded: on((was, { application }) => settled(was, application, 'ended')),
  LicenceDeemedRenewed: on((was, data) => renewed(was, 'deemed', data)),
  LicenceExpired: on(() => ({ status: 'expired' })),
  LicenceSuspended: on((was, { source }) => ({ suspendedBy: [...was.suspendedBy, source] })),
  SuspensionLifted: on(given),
  SuspensionEnded: on(given),
  LicenceRevoked: on((_, { source }) => ({ status: 'revoked', revokedBy: source })),
  PenaltyEffectUndone: on((was, { source, undone }) => ({
    undone: [...was.undone, source],
    ...(undone === 'revocation'
      ? { status: 'valid', revokedBy: undefined, cancelledFor: undefined }
      : given(was, { source })),
  })),
  LicenceAnnulled: on(() => ({ status: 'annulled' })),
  LicenceRecalled: on(() => ({ status: 'recalled' })),
  HolderEnded: on((_, { cause }) => ({ holderEnded: cause })),
  LicenceCancelled: on((_, { cause }) => ({ status: 'cancelled', cancelledFor: cause })),
  CertificateReviewed: on((was, { record, reviewedOn }) => ({
    reviews: [...was.reviews, record],
    reviewedTo: reviewedOn,
  })),
  FatalAccidentNoted: on((was, { source }) => ({
    fatalAccidents: [...was.fatalAccidents, source],
  })),
  PapersServed: on(evolveServing.PapersServed),
  PapersPosted: on(evolveServing.PapersPosted),
  ServiceCorrected: on(evolveServing.ServiceCorrected),
  ClockReminded: on(clockChanges.ClockReminded),
  ClockExpired: on(clockChanges.ClockExpired),
  ClockEscalated: on(clockChanges.ClockEscalated),
  ClocksRecomputed: on(clockChanges.ClocksRecomputed),
};
