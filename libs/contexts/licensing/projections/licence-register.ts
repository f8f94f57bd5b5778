import { type About, type LocalDate, partsOf } from '#domain/kernel';
import { matterRegister, type Says, silent, unopenedMatter } from '#platform/registers';
import type { LicenceEvent } from '../licence/licence.events.js';
import { licenceStream } from '../licence/licence.stream.js';
import { LicenceRow } from './licence-row.js';
import { milestonesOf } from './milestones.js';
import { wordsOfParty } from './words-of-party.js';

const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

const says: Says<LicenceEvent, LicenceRow> = {
  LicenceGranted: ({ grant }) => ({
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
  }),
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
  LicenceRenewed: ({ number, validTo }, row) => ({
    stage: 'valid',
    number: number ?? row.number,
    validTo,
    renewalOutcome: 'granted',
  }),
  RenewalEnded: () => ({ renewalOutcome: 'ended' }),
  LicenceDeemedRenewed: ({ validTo }) => ({ validTo, renewalOutcome: 'deemed' }),
  LicenceExpired: ({ expiredOn }) => ({ stage: 'expired', endedOn: expiredOn }),
  LicenceSuspended: ({ source }, { suspendedBy }) => ({ suspendedBy: [...suspendedBy, source] }),
  SuspensionLifted: ({ source }, { suspendedBy }) => ({
    suspendedBy: without(suspendedBy, source),
  }),
  SuspensionEnded: ({ source }, { suspendedBy }) => ({ suspendedBy: without(suspendedBy, source) }),
  LicenceRevoked: ({ revokedOn }) => ({ stage: 'revoked', endedOn: revokedOn }),
  PenaltyEffectUndone: ({ source, undone }, row) =>
    undone === 'revocation'
      ? { stage: 'valid', endedOn: null }
      : { suspendedBy: without(row.suspendedBy, source) },
  LicenceAnnulled: ({ annulledOn }) => ({ stage: 'annulled', endedOn: annulledOn }),
  LicenceRecalled: ({ recalledOn }) => ({ stage: 'recalled', endedOn: recalledOn }),
  HolderEnded: silent,
  LicenceCancelled: ({ cancelledOn }, { endedOn }) => ({
    stage: 'cancelled',
    endedOn: endedOn ?? cancelledOn,
  }),
  CertificateReviewed: silent,
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
  version: 4,
  table: LicenceRow,
  unopened,
  opens: ['LicenceGranted'],
  says,
  every: ({ milestones }, event) => ({ milestones: [...milestones, ...milestonesOf(event)] }),
  tasks: () => [],
  hands: () => [],
  words: (row) => [row.number, ...wordsOfParty(row), row.item],
});
