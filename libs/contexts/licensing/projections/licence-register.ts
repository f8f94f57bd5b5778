import { type About, type LocalDate, partsOf } from '#domain/kernel';
import { matterRegister, type Says, silent, unopenedMatter } from '#platform/registers';
import type { CancellationCause } from '../licence/grounds.js';
import type { LicenceEvent } from '../licence/licence.events.js';
import { licenceStream } from '../licence/licence.stream.js';
import { type Ending, LicenceRow, type Term } from './licence-row.js';
import { milestonesOf } from './milestones.js';
import { wordsOfParty } from './words-of-party.js';

const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

type Row = Readonly<LicenceRow>;

/** Another term, and its number where it has one of its own. */
const anotherTerm = (
  { periods, numbers, number: last }: Row,
  { number = last ?? undefined, ...term }: Omit<Term, 'number'> & Readonly<{ number?: string }>,
): Pick<LicenceRow, 'periods' | 'numbers'> => ({
  periods: [...periods, { ...term, number: number ?? null }],
  numbers: [...new Set([...numbers, ...(number === undefined ? [] : [number])])],
});

const ending = (
  { endings }: Row,
  kind: Ending['kind'],
  on: LocalDate,
  cause?: CancellationCause,
): Pick<LicenceRow, 'endings'> => ({
  endings: [...endings, { kind, on, ...(cause && { cause }) }],
});

/** Given back on that day, to whoever it was suspended from. */
const givenBack = (
  { suspendedBy, suspensions }: Row,
  source: string,
  on: LocalDate,
): Pick<LicenceRow, 'suspendedBy' | 'suspensions'> => ({
  suspendedBy: without(suspendedBy, source),
  suspensions: suspensions.map((one) =>
    one.source === source && one.until === null ? { ...one, until: on } : one,
  ),
});

/** A revocation that fell, and the entry that was struck for it, are as if they had not been. */
const unrevoked = ({ endings }: Row): readonly Ending[] =>
  endings.filter(({ kind, cause }) => kind !== 'revoked' && cause !== 'revoked');

const says: Says<LicenceEvent, LicenceRow> = {
  LicenceGranted: ({ grant }, row) => ({
    number: grant.number ?? null,
    item: grant.item,
    partyId: grant.holder.id,
    partyName: grant.holder.name,
    partyKind: grant.holder.kind,
    creditCode: grant.holder.creditCode ?? null,
    organ: grant.organ,
    origin: grant.origin,
    application: grant.application ?? null,
    filedOn: grant.validFrom,
    validFrom: grant.validFrom,
    validTo: grant.validTo ?? null,
    terms: grant.terms,
    ...anotherTerm(row, {
      ...(grant.number === undefined ? {} : { number: grant.number }),
      from: grant.validFrom,
      until: grant.validTo ?? null,
      by: 'grant',
    }),
  }),
  PapersNumbered: silent,
  HolderChangeReported: silent,
  LicenceChanged: ({ holder, terms }) => ({
    partyName: holder.name,
    creditCode: holder.creditCode ?? null,
    terms,
  }),
  RenewalFiled: ({ application, inTime }) => ({
    renewal: application,
    renewalInTime: inTime,
    renewalOutcome: null,
  }),
  LicenceRenewed: ({ number, validFrom: from, validTo: until }, row) => ({
    stage: 'valid',
    number: number ?? row.number,
    validTo: until,
    endedOn: null,
    renewalOutcome: 'granted',
    ...anotherTerm(row, {
      ...(number === undefined ? {} : { number }),
      from,
      until,
      by: 'renewal',
    }),
  }),
  RenewalEnded: () => ({ renewalOutcome: 'ended' }),
  LicenceDeemedRenewed: ({ validFrom: from, validTo: until }, row) => ({
    validTo: until,
    renewalOutcome: 'deemed',
    ...anotherTerm(row, { from, until, by: 'silence' }),
  }),
  LicenceExpired: ({ expiredOn }, row) => ({
    stage: 'expired',
    endedOn: expiredOn,
    ...ending(row, 'expired', expiredOn),
  }),
  LicenceSuspended: ({ source, from }, { suspendedBy, suspensions }) => ({
    suspendedBy: [...suspendedBy, source],
    suspensions: [...suspensions, { source, from, until: null }],
  }),
  SuspensionLifted: ({ source, liftedOn }, row) => givenBack(row, source, liftedOn),
  SuspensionEnded: ({ source, endedOn }, row) => givenBack(row, source, endedOn),
  LicenceRevoked: ({ revokedOn }, row) => ({
    stage: 'revoked',
    endedOn: revokedOn,
    ...ending(row, 'revoked', revokedOn),
  }),
  PenaltyEffectUndone: ({ source, undone, undoneOn }, row) =>
    undone === 'revocation'
      ? { stage: 'valid', endedOn: null, endings: unrevoked(row) }
      : givenBack(row, source, undoneOn),
  LicenceAnnulled: ({ annulledOn }, row) => ({
    stage: 'annulled',
    endedOn: annulledOn,
    ...ending(row, 'annulled', annulledOn),
  }),
  LicenceRecalled: ({ recalledOn }, row) => ({
    stage: 'recalled',
    endedOn: recalledOn,
    ...ending(row, 'recalled', recalledOn),
  }),
  HolderEnded: silent,
  LicenceCancelled: ({ cancelledOn, cause }, row) => ({
    stage: 'cancelled',
    endedOn: row.endedOn ?? cancelledOn,
    ...ending(row, 'cancelled', cancelledOn, cause),
  }),
  CertificateReviewed: silent,
  PapersServed: silent,
  PapersPosted: silent,
  ServiceCorrected: silent,
  FatalAccidentNoted: silent,
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): LicenceRow => ({
  ...unopenedMatter(about),
  licenceId: partsOf(about.stream)?.id ?? about.stream,
  item: '',
  origin: 'granted',
  application: null,
  stage: 'valid',
  suspendedBy: [],
  validFrom: '' as LocalDate,
  validTo: null,
  endedOn: null,
  terms: {},
  numbers: [],
  periods: [],
  endings: [],
  suspensions: [],
  renewal: null,
  renewalInTime: null,
  renewalOutcome: null,
  milestones: [],
});

/**
 * 许可证台账: one row per licence; by its party it tells reactions which licences somebody holds.
 */
export const licenceRegister = matterRegister(licenceStream, {
  name: 'licensing.licences',
  version: 5,
  table: LicenceRow,
  unopened,
  opens: ['LicenceGranted'],
  says,
  every: ({ milestones }, event) => ({ milestones: [...milestones, ...milestonesOf(event)] }),
  tasks: () => [],
  hands: () => [],
  words: (row) => [row.number, ...row.numbers, ...wordsOfParty(row), row.item],
});
