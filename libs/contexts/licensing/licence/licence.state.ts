import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  type LocalDate,
  refuse,
  unknown,
} from '#domain/kernel';
import { kept, type Matter, noMatter } from '#domain/procedure';
import { changing, clockChanges } from '../desk/matter.js';
import type { Applicant, Terms } from '../desk/party.js';
import type { Grant } from './grant.js';
import type { CancellationCause, LicenceEvent } from './licence.events.js';

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

export type HeldLicence = Matter &
  Readonly<{
    status: LicenceStatus;
    grant: Grant;
    number?: string;
    holder: Applicant;
    terms: Terms;
    validTo?: LocalDate;
    renewal?: Renewal;
    /** Sources of the suspensions in force (暂扣). A licence may be valid and suspended. */
    suspendedBy: readonly string[];
    revokedBy?: string;
    changedBy: readonly string[];
    holderEnded?: 'holder-died' | 'holder-ended';
    fatalAccidents: readonly string[];
    reported: readonly string[];
    reviews: readonly string[];
    undone: readonly string[];
    cancelledFor?: CancellationCause;
  }>;

export type Licence = Readonly<{ status: 'none' }> | HeldLicence;

/** The licence, or 404. */
export const heldLicence = (licence: Licence): HeldLicence =>
  licence.status === 'none'
    ? unknown('no-such-licence', 'There is no such licence（许可证）.')
    : licence;

/** Declares commands that may begin a licence. */
export const licenceCommand = commandsOf<Licence, LicenceEvent>();
/** Declares commands on a licence that is there. */
export const heldCommand = commandsOnThe<Licence, HeldLicence, LicenceEvent>(heldLicence);

/** The renewal that this application asked for. */
export const filedRenewal = ({ renewal }: HeldLicence, application: string): Renewal =>
  renewal?.application === application
    ? renewal
    : refuse('renewal-not-filed', 'No such renewal（延续） was applied for.', 'LL 50');

const on = changing<Licence, HeldLicence>(
  (licence): licence is HeldLicence => licence.status !== 'none',
);

const renewed = (
  was: HeldLicence,
  outcome: 'granted' | 'ended' | 'deemed',
): Partial<HeldLicence> => (was.renewal ? { renewal: { ...was.renewal, outcome } } : {});

/** The licence is given back to whoever it was suspended from. */
const given = (
  { suspendedBy }: HeldLicence,
  { source }: Readonly<{ source: string }>,
): Partial<HeldLicence> => ({
  suspendedBy: suspendedBy.filter((by) => by !== source),
});

const begun = (grant: Grant): HeldLicence => ({
  ...noMatter,
  status: 'valid',
  grant,
  number: grant.number,
  holder: grant.holder,
  terms: grant.terms,
  validTo: grant.validTo,
  suspendedBy: [],
  changedBy: [],
  fatalAccidents: [],
  reported: [],
  reviews: [],
  undone: [],
});

export const evolveLicence: Evolve<Licence, LicenceEvent> = {
  LicenceGranted: (_, data) => kept(begun(data.grant), data),
  HolderChangeReported: on((was, { source }) => ({ reported: [...was.reported, source] })),
  LicenceChanged: on((was, { application, holder, terms }) => ({
    holder,
    terms,
    changedBy: [...was.changedBy, application],
  })),
  RenewalFiled: on((_, { application, inTime }) => ({ renewal: { application, inTime } })),
  LicenceRenewed: on((was, { number, validTo }) => ({
    ...renewed(was, 'granted'),
    status: 'valid',
    number: number ?? was.number,
    validTo,
  })),
  RenewalEnded: on((was) => renewed(was, 'ended')),
  LicenceDeemedRenewed: on((was, { validTo }) => ({ ...renewed(was, 'deemed'), validTo })),
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
  CertificateReviewed: on((was, { record }) => ({ reviews: [...was.reviews, record] })),
  FatalAccidentNoted: on((was, { source }) => ({
    fatalAccidents: [...was.fatalAccidents, source],
  })),
  ClockReminded: on(clockChanges.ClockReminded),
  ClockExpired: on(clockChanges.ClockExpired),
  ClockEscalated: on(clockChanges.ClockEscalated),
  ClocksRecomputed: on(clockChanges.ClocksRecomputed),
};
