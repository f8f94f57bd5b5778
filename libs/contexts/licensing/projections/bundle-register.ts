import {
  type About,
  type DataOf,
  type Instant,
  type LocalDate,
  partsOf,
  type Projection,
  type WithClocks,
} from '#domain/kernel';
import { InstantColumn, JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BundleEvent, Member, Outcome } from '../bundle/bundle.events.js';
import { bundleStream } from '../bundle/bundle.stream.js';
import { duesOf, type RunningClock, runningAfter } from './running-clocks.js';

/** A part of a bundle and how far it has come. */
export type BundlePart = Pick<Member, 'application' | 'item' | 'purpose' | 'organ'> &
  Readonly<{ acceptedOn?: LocalDate; outcome?: Outcome; decidedOn?: LocalDate }>;

/** One bundle（一站式办件）. */
@Entity({ schema: 'read', name: 'licence_bundle' })
@Index(['district', 'lastEventAt', 'bundleId'])
@Index(['applicantId'])
export class BundleRow {
  @PrimaryColumn('text') bundleId!: string;
  @Column('text') district!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') applicantId!: string;
  @Column('text') applicantName!: string;
  @Column('text') applicantKind!: 'organisation' | 'citizen';
  @Column('text') leadOrgan!: string;
  @Column('text') window!: string;
  @Column('text') status!: 'open' | 'completed';
  @LocalDateColumn() openedOn!: LocalDate;
  @LocalDateColumn({ nullable: true }) completedOn!: LocalDate | null;
  @JsonColumn() parts!: readonly BundlePart[];
  /** A date that runs depends on a holiday notice that is not published yet（暂定，CAL-16）. */
  @Column('boolean') provisional!: boolean;
  @JsonColumn() clocks!: readonly RunningClock[];
  @Column('text', { nullable: true }) nextRule!: string | null;
  @InstantColumn({ nullable: true }) nextDueAt!: Instant | null;
  @InstantColumn({ nullable: true }) dutyDueAt!: Instant | null;
  @Column('text') lastEvent!: string;
  @InstantColumn() lastEventAt!: Instant;
  @Column('int') revision!: number;
}

type Type = BundleEvent['type'];
type Says = {
  readonly [One in Type]: (
    data: DataOf<BundleEvent, One>,
    row: Readonly<BundleRow>,
  ) => Partial<BundleRow>;
};

const nothing = () => ({});
const part = (
  { parts }: Readonly<BundleRow>,
  application: string,
  change: Partial<BundlePart>,
): Partial<BundleRow> => ({
  parts: parts.map((one) => (one.application === application ? { ...one, ...change } : one)),
});

const says: Says = {
  BundleOpened: ({ applicant, leadOrgan, window, openedOn, members, documents }) => ({
    number: documents[0]?.number ?? null,
    applicantId: applicant.id,
    applicantName: applicant.name,
    applicantKind: applicant.kind,
    leadOrgan,
    window,
    openedOn,
    parts: members.map(({ application, item, purpose, organ }) => ({
      application,
      item,
      purpose,
      organ,
    })),
  }),
  BundleMaterialsAdded: nothing,
  MemberAccepted: ({ application, acceptedOn }, row) => part(row, application, { acceptedOn }),
  MemberExcluded: nothing,
  MemberResumed: nothing,
  MemberDecided: ({ application, outcome, decidedOn }, row) =>
    part(row, application, { outcome, decidedOn }),
  BundleCompleted: ({ completedOn }) => ({ status: 'completed', completedOn }),
  BundleExtended: nothing,
  ClockReminded: nothing,
  ClockExpired: nothing,
  ClockEscalated: nothing,
  ClocksRecomputed: nothing,
};

const unopened = ({ stream }: About): BundleRow => ({
  bundleId: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  number: null,
  applicantId: '',
  applicantName: '',
  applicantKind: 'organisation',
  leadOrgan: '',
  window: '',
  status: 'open',
  openedOn: '' as LocalDate,
  completedOn: null,
  parts: [],
  clocks: [],
  nextRule: null,
  nextDueAt: null,
  dutyDueAt: null,
  provisional: false,
  lastEvent: '',
  lastEventAt: '' as Instant,
  revision: 0,
});

const take =
  (type: Type) =>
  (data: WithClocks, row: Readonly<BundleRow>, about: About): BundleRow => ({
    ...row,
    ...says[type](data as never, row),
    ...duesOf(runningAfter(row.clocks, data.clocks)),
    lastEvent: type,
    lastEventAt: about.envelope.recordedAt,
    revision: about.revision,
  });

type Register = Projection<BundleEvent, BundleRow, 'BundleOpened'>;

/** 一站式办件台账: one row per bundle, with its parts. */
export const bundleRegister: Register = {
  name: 'licensing.bundles',
  version: 2,
  from: bundleStream,
  table: BundleRow,
  opens: { BundleOpened: (data, about) => take('BundleOpened')(data, unopened(about), about) },
  changes: Object.fromEntries(
    (Object.keys(says) as Type[])
      .filter((type) => type !== 'BundleOpened')
      .map((type) => [type, take(type)]),
  ) as unknown as Register['changes'],
};
