import {
  type About,
  type DataOf,
  type Instant,
  type LocalDate,
  partsOf,
  type Projection,
  type WithClocks,
} from '#domain/kernel';
import type { LicenceEvent } from '../licence/licence.events.js';
import { licenceStream } from '../licence/licence.stream.js';
import { LicenceRow } from './licence-row.js';
import { milestoneOf } from './milestones.js';
import { duesOf, runningAfter } from './running-clocks.js';

type Type = LicenceEvent['type'];
type Says = {
  readonly [One in Type]: (
    data: DataOf<LicenceEvent, One>,
    row: Readonly<LicenceRow>,
  ) => Partial<LicenceRow>;
};

const nothing = () => ({});
const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

const says: Says = {
  LicenceGranted: ({ grant }) => ({
    number: grant.number ?? null,
    item: grant.item,
    holderId: grant.holder.id,
    holderName: grant.holder.name,
    holderKind: grant.holder.kind,
    creditCode: grant.holder.creditCode ?? null,
    organ: grant.organ,
    origin: grant.origin,
    application: grant.application ?? null,
    validFrom: grant.validFrom,
    validTo: grant.validTo ?? null,
    terms: grant.terms,
  }),
  HolderChangeReported: nothing,
  LicenceChanged: ({ holder, terms }) => ({
    holderName: holder.name,
    creditCode: holder.creditCode ?? null,
    terms,
  }),
  RenewalFiled: ({ application, inTime }) => ({
    renewal: application,
    renewalInTime: inTime,
    renewalOutcome: null,
  }),
  LicenceRenewed: ({ number, validTo }, row) => ({
    status: 'valid',
    number: number ?? row.number,
    validTo,
    renewalOutcome: 'granted',
  }),
  RenewalEnded: () => ({ renewalOutcome: 'ended' }),
  LicenceDeemedRenewed: ({ validTo }) => ({ validTo, renewalOutcome: 'deemed' }),
  LicenceExpired: ({ expiredOn }) => ({ status: 'expired', endedOn: expiredOn }),
  LicenceSuspended: ({ source }, { suspendedBy }) => ({ suspendedBy: [...suspendedBy, source] }),
  SuspensionLifted: ({ source }, { suspendedBy }) => ({
    suspendedBy: without(suspendedBy, source),
  }),
  SuspensionEnded: ({ source }, { suspendedBy }) => ({ suspendedBy: without(suspendedBy, source) }),
  LicenceRevoked: ({ revokedOn }) => ({ status: 'revoked', endedOn: revokedOn }),
  PenaltyEffectUndone: ({ source, undone }, row) =>
    undone === 'revocation'
      ? { status: 'valid', endedOn: null }
      : { suspendedBy: without(row.suspendedBy, source) },
  LicenceAnnulled: ({ annulledOn }) => ({ status: 'annulled', endedOn: annulledOn }),
  LicenceRecalled: ({ recalledOn }) => ({ status: 'recalled', endedOn: recalledOn }),
  HolderEnded: nothing,
  LicenceCancelled: ({ cancelledOn }, { endedOn }) => ({
    status: 'cancelled',
    endedOn: endedOn ?? cancelledOn,
  }),
  CertificateReviewed: nothing,
  FatalAccidentNoted: nothing,
  ClockReminded: nothing,
  ClockExpired: nothing,
  ClockEscalated: nothing,
  ClocksRecomputed: nothing,
};

const unopened = ({ stream }: About): LicenceRow => ({
  licenceId: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  number: null,
  item: '',
  holderId: '',
  holderName: '',
  holderKind: 'organisation',
  creditCode: null,
  organ: '',
  origin: 'granted',
  application: null,
  status: 'valid',
  suspendedBy: [],
  validFrom: '' as LocalDate,
  validTo: null,
  endedOn: null,
  terms: {},
  renewal: null,
  renewalInTime: null,
  renewalOutcome: null,
  clocks: [],
  nextRule: null,
  nextDueAt: null,
  dutyDueAt: null,
  provisional: false,
  milestones: [],
  lastEvent: '',
  lastEventAt: '' as Instant,
  revision: 0,
  words: '',
});

const wordsOf = (row: LicenceRow): string =>
  [row.number, row.holderKind === 'organisation' ? row.holderName : null, row.creditCode, row.item]
    .filter(Boolean)
    .join(' ');

const take =
  (type: Type) =>
  (data: WithClocks, row: Readonly<LicenceRow>, about: About): LicenceRow => {
    const told: LicenceRow = {
      ...row,
      ...says[type](data as never, row),
      ...duesOf(runningAfter(row.clocks, data.clocks)),
      milestones: [...row.milestones, ...milestoneOf(type, data, about.id)],
      lastEvent: type,
      lastEventAt: about.envelope.recordedAt,
      revision: about.revision,
    };
    return { ...told, words: wordsOf(told) };
  };

type Register = Projection<LicenceEvent, LicenceRow, 'LicenceGranted'>;

/** 许可证台账: one row per licence; by `holderId` it tells reactions which licences a party holds. */
export const licenceRegister: Register = {
  name: 'licensing.licences',
  version: 2,
  from: licenceStream,
  table: LicenceRow,
  opens: { LicenceGranted: (data, about) => take('LicenceGranted')(data, unopened(about), about) },
  changes: Object.fromEntries(
    (Object.keys(says) as Type[])
      .filter((type) => type !== 'LicenceGranted')
      .map((type) => [type, take(type)]),
  ) as unknown as Register['changes'],
};
