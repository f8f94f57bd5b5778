import {
  type ClockChange,
  type ClockSet,
  type Instant,
  type Label,
  type Owed,
  type Owner,
  partsOf,
  type Recorded,
  type StreamKind,
} from '#domain/kernel';
import type { KeyChange, PerKey } from '#platform/following';
import { InstantColumn, JsonColumn, platformSchema } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { clockChanges } from './appointment.js';

/** How what was owed stands, as its events left it. */
export const owingStates = {
  running: '履行中',
  excluded: '扣除、中止',
  met: '按期办结',
  late: '逾期办结',
  lapsed: '届满',
  void: '撤销',
} as const;

/**
 * One thing that somebody in office owed in any matter（职责台账）: each time it was owed is a row
 * of its own, with whom it was put down to and how far it climbed.
 */
@Entity({ schema: platformSchema, name: 'owing' })
@Index(['district', 'due', 'owingId'])
@Index(['district', 'outcome', 'due'])
@Index(['stream'])
@Index(['people'], { type: 'gin' })
export class OwingRow {
  @PrimaryColumn('text') stream!: string;
  @PrimaryColumn('text') clock!: string;
  /** The event that set it. */
  @PrimaryColumn('text') setBy!: string;
  @Column('text') owingId!: string;
  @Column('text') category!: string;
  @Column('text') district!: string;
  @Column('text') subjectId!: string;
  @Column('text') rule!: string;
  /** The role it is on the board of deadlines under. */
  @Column('text') duty!: string;
  @JsonColumn({ nullable: true }) what!: Label | null;
  @JsonColumn({ nullable: true }) by!: Owner | null;
  /** Of whom it is owed where the act names one（责任机关）. */
  @Column('text', { nullable: true }) owedIn!: string | null;
  @InstantColumn() since!: Instant;
  /** When it was on record, and so on somebody’s worklist（登记时间）. */
  @InstantColumn() knownAt!: Instant;
  @InstantColumn() due!: Instant;
  @Column('text') outcome!: keyof typeof owingStates;
  @InstantColumn({ nullable: true }) endedAt!: Instant | null;
  /** Who did what ended it; nobody where a program did. */
  @Column('text', { nullable: true }) endedBy!: string | null;
  @Column('text', { array: true }) missedBy!: readonly string[];
  @Column('text', { array: true }) told!: readonly string[];
  @Column('text', { nullable: true }) climbedTo!: string | null;
  /** Everybody it concerns: owner or post, whoever missed it, whoever was told, who ended it. */
  @Column('text', { array: true }) people!: readonly string[];
}

type Row = Readonly<OwingRow>;
type Set = Exclude<ClockChange, { op: 'stop' }>;
type News = Readonly<{
  clock?: string;
  missedBy?: readonly string[];
  to?: string;
  told?: readonly string[];
}>;

/** Rights of a party and duties of those outside: nobody in office owes them. */
const outside: readonly string[] = ['holder', 'applicant'];

const once = (people: readonly string[]): readonly string[] => [...new Set(people)];
const byName = (people: readonly string[]): readonly string[] =>
  people.map((one) => `person:${one}`);

const ownerTags = (by: Owner): readonly string[] => {
  if (by.kind === 'person') return [`person:${by.person}`];
  const roles = by.kind === 'post' ? [by.role] : ['head-of-organ', 'principal-head'];
  return roles.map((role) => `${role}@${by.organ}`);
};

const isOpen = ({ outcome }: Pick<Row, 'outcome'>): boolean =>
  outcome === 'running' || outcome === 'excluded';

/** Changes what is owed under a clock now; what was owed under its name before stays as it is. */
const open = (
  { stream }: Recorded,
  clock: string,
  change: (row: Row) => Partial<Row>,
): KeyChange => ({
  key: { stream, clock },
  merge: (was) => {
    const row = was as Row | undefined;
    return row && isOpen(row) ? change(row) : {};
  },
});

const whereOf = (stream: string): Pick<Row, 'category' | 'district' | 'subjectId'> => {
  const { category = '', district = '', id: subjectId = stream } = partsOf(stream) ?? {};
  return { category, district, subjectId };
};

const whoseOf = (owed: Owed | undefined): Pick<Row, 'what' | 'by' | 'owedIn' | 'people'> =>
  owed
    ? { what: owed.what, by: owed.by, owedIn: owed.by.organ, people: ownerTags(owed.by) }
    : { what: null, by: null, owedIn: null, people: [] };

const stateOf = ({ standing }: ClockSet): Row['outcome'] => (standing ? 'excluded' : 'running');

const newRow = ({ stream, id: setBy, envelope }: Recorded, { clock, set, owed }: Set): Row => ({
  stream,
  clock,
  setBy,
  owingId: `${setBy}/${clock}`,
  ...whereOf(stream),
  rule: set.rule,
  duty: set.duty,
  since: envelope.validAt,
  knownAt: envelope.recordedAt,
  due: set.due,
  outcome: stateOf(set),
  ...untold,
  ...whoseOf(owed),
});

const untold = { endedAt: null, endedBy: null, missedBy: [], told: [], climbedTo: null } as const;

const setAnew = (event: Recorded, change: Set): readonly KeyChange[] => {
  const { stream, id: setBy, envelope } = event;
  const { clock, set, owed } = change;
  const before = open(event, clock, () => ({ outcome: 'void', endedAt: envelope.recordedAt }));
  if (!owed && outside.includes(set.duty)) return [before];
  return [before, { key: { stream, clock, setBy }, set: newRow(event, change) }];
};

/** Handed over, or to another day: what it was stays, who owes it may be another from now on. */
const moved = (event: Recorded, { clock, set, owed }: Set): KeyChange =>
  open(event, clock, ({ people }) => ({
    due: set.due,
    outcome: stateOf(set),
    ...(owed && {
      by: owed.by,
      owedIn: owed.by.organ,
      people: once([...people, ...ownerTags(owed.by)]),
    }),
  }));

/** Once it is over it is nobody’s by post any more: by name it stays of whoever it concerned. */
const ended = (
  event: Recorded,
  { clock, outcome, at }: Extract<ClockChange, { op: 'stop' }>,
): KeyChange => {
  const { actor } = event.envelope;
  const endedBy = actor.kind === 'person' ? actor.id : null;
  return open(event, clock, ({ people }) => ({
    outcome,
    endedAt: at,
    endedBy,
    people: once([
      ...people.filter((one) => one.startsWith('person:')),
      ...byName(endedBy === null ? [] : [endedBy]),
    ]),
  }));
};

const changed = (event: Recorded, change: ClockChange): readonly KeyChange[] => {
  if (change.op === 'stop') return [ended(event, change)];
  return change.op === 'start' ? setAnew(event, change) : [moved(event, change)];
};

const news = (event: Recorded): readonly KeyChange[] => {
  const { clock, missedBy, to, told = [] } = event.data as News;
  if (clock === undefined) return [];
  if (event.type === 'ClockExpired' && missedBy)
    return [
      open(event, clock, ({ people }) => ({
        missedBy,
        people: once([...people, ...byName(missedBy)]),
      })),
    ];
  if (event.type !== 'ClockEscalated' || to === undefined) return [];
  return [
    open(event, clock, (row) => ({
      climbedTo: to,
      told: once([...row.told, ...told]),
      people: once([...row.people, ...byName(told)]),
    })),
  ];
};

/** What is owed over all streams of these kinds（全区履职台账）, whatever else their events say. */
export const owings = (kinds: readonly StreamKind[]): PerKey => ({
  name: 'platform.owing',
  version: 3,
  kinds,
  table: OwingRow,
  per: 'key',
  knows: () => true,
  changes: (event) => [
    ...news(event),
    ...clockChanges(event).flatMap((change) => changed(event, change)),
  ],
});
