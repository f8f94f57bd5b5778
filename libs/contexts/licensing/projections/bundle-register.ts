import { type About, type LocalDate, partsOf } from '#domain/kernel';
import { matterRegister, MatterRow, type Says, silent, unopenedMatter } from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BundleEvent, Member, Outcome } from '../bundle/bundle.events.js';
import { bundleStream } from '../bundle/bundle.stream.js';
import { wordsOfParty } from './words-of-party.js';

/** A part of a bundle and how far it has come. */
export type BundlePart = Pick<Member, 'application' | 'item' | 'purpose' | 'organ'> &
  Readonly<{ acceptedOn?: LocalDate; outcome?: Outcome; decidedOn?: LocalDate }>;

/** One bundle（一站式办件）; its organ is the one that leads. */
@Entity({ schema: 'read', name: 'licence_bundle' })
@Index(['district', 'lastEventAt', 'bundleId'])
export class BundleRow extends MatterRow {
  @PrimaryColumn('text') bundleId!: string;
  @Column('text') window!: string;
  declare stage: 'open' | 'completed';
  @LocalDateColumn() openedOn!: LocalDate;
  @LocalDateColumn({ nullable: true }) completedOn!: LocalDate | null;
  @JsonColumn() parts!: readonly BundlePart[];
}

const part = (
  { parts }: Readonly<BundleRow>,
  application: string,
  change: Partial<BundlePart>,
): Partial<BundleRow> => ({
  parts: parts.map((one) => (one.application === application ? { ...one, ...change } : one)),
});

const says: Says<BundleEvent, BundleRow> = {
  BundleOpened: ({ applicant, leadOrgan, window, openedOn, members, documents }) => ({
    number: documents[0]?.number ?? null,
    partyId: applicant.id,
    partyName: applicant.name,
    partyKind: applicant.kind,
    organ: leadOrgan,
    window,
    openedOn,
    filedOn: openedOn,
    parts: members.map(({ application, item, purpose, organ }) => ({
      application,
      item,
      purpose,
      organ,
    })),
  }),
  BundleMaterialsAdded: silent,
  MemberAccepted: ({ application, acceptedOn }, row) => part(row, application, { acceptedOn }),
  MemberExcluded: silent,
  MemberResumed: silent,
  MemberDecided: ({ application, outcome, decidedOn }, row) =>
    part(row, application, { outcome, decidedOn }),
  BundleCompleted: ({ completedOn }) => ({ stage: 'completed', completedOn }),
  BundleExtended: silent,
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): BundleRow => ({
  ...unopenedMatter(about),
  bundleId: partsOf(about.stream)?.id ?? about.stream,
  window: '',
  stage: 'open',
  openedOn: '' as LocalDate,
  completedOn: null,
  parts: [],
});

/** 一站式办件台账: one row per bundle, with its parts. */
export const bundleRegister = matterRegister(bundleStream, {
  name: 'licensing.bundles',
  version: 5,
  table: BundleRow,
  unopened,
  opens: ['BundleOpened'],
  says,
  tasks: () => [],
  hands: () => [],
  words: (row) => [row.number, ...wordsOfParty(row)],
});
