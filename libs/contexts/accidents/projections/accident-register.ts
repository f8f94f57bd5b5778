import {
  type About,
  type Fen,
  instant,
  type Instant,
  type Label,
  label,
  localDateOf,
} from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { FenColumn, InstantColumn, JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccidentEvent, AccidentTold, ReportingFound } from '../accident/accident.events.js';
import type { AccidentKind, Figures, Statement } from '../accident/facts.js';
import { accidentStream } from '../accident/accident.stream.js';
import type { Doubt } from '../accident/doubts.js';
import type { Grade, Grading } from '../accident/grading.js';

/** How far an accident is（事故状态）. */
export const accidentStages = {
  reported: label('reported, to be followed up', '已报告，续报中'),
  'follow-ups-ended': label('follow-ups ended', '续报终止'),
  'handed-up': label('handed up, not answered', '已移交上级待接收'),
  taken: label('taken by the level above', '上级已接收（本级只读）'),
} as const satisfies Readonly<Record<string, Label>>;
export type AccidentStage = keyof typeof accidentStages;

/** What each grade is called（事故等级）. */
export const gradeNames: Readonly<Record<Grade, Label>> = {
  ordinary: label('ordinary', '一般事故'),
  larger: label('larger', '较大事故'),
  major: label('major', '重大事故'),
  extraordinary: label('extraordinary', '特别重大事故'),
};

/** Who was told when（上报、通报情况）; names of persons are not here. */
export type Telling = Readonly<
  Pick<AccidentTold['data'], 'to' | 'body' | 'channel' | 'toldAt'> & { receipt?: string }
>;
/** A doubt, and what it came to. */
export type DoubtFound = Doubt & Readonly<{ finding?: ReportingFound['data']['finding'] }>;

/** One accident（事故台账）; its party is the unit. */
@Entity({ schema: 'read', name: 'accident' })
@Index(['district', 'occurredAt', 'accidentId'])
@Index(['district', 'lastEventAt', 'accidentId'])
@Index(['district', 'grade', 'accidentId'])
@Index(['district', 'stage'])
export class AccidentRow extends MatterRow {
  @PrimaryColumn('text') accidentId!: string;
  declare stage: AccidentStage;
  @Column('text') kind!: AccidentKind;
  @Column('text') industry!: string;
  @Column('text') place!: string;
  @Column('text') area!: string;
  /** The street that the place lies in: nine digits of its code（街道代码）. */
  @Column('text') street!: string;
  @InstantColumn() occurredAt!: Instant;
  @InstantColumn() reportedAt!: Instant;
  /** Nothing where nobody was hurt（较大涉险）. */
  @Column('text', { nullable: true }) grade!: Grade | null;
  @JsonColumn() grading!: Grading | null;
  /** Counted for the grade, missing people with the dead. */
  @Column('int') deaths!: number;
  @Column('int') missing!: number;
  @Column('int') seriousInjuries!: number;
  @FenColumn() lossFen!: Fen;
  /** As they are now, whether they count or not（现有伤亡和损失）. */
  @JsonColumn() latest!: Figures | null;
  @Column('boolean') windowClosed!: boolean;
  @JsonColumn() statements!: readonly Statement[];
  @JsonColumn() tellings!: readonly Telling[];
  @JsonColumn() doubts!: readonly DoubtFound[];
  /** Some doubt waits for a finding. */
  @Column('boolean') doubted!: boolean;
}

const counted = ({ deaths, missing, seriousInjuries, lossFen }: Figures) => ({
  deaths,
  missing,
  seriousInjuries,
  lossFen,
});

const graded = (grading: Grading): Partial<AccidentRow> => ({
  grading,
  grade: grading.grade ?? null,
});

const doubtsNow = (doubts: readonly DoubtFound[]): Partial<AccidentRow> => ({
  doubts,
  doubted: doubts.some(({ finding }) => finding === undefined),
});

const says: Says<AccidentEvent, AccidentRow> = {
  AccidentReported: ({ accident, statement, grading, doubts, by }) => ({
    kind: accident.kind,
    industry: accident.industry,
    place: accident.place,
    area: accident.area,
    street: accident.area.slice(0, 9),
    occurredAt: statement.occurredAt,
    reportedAt: statement.saidAt,
    filedOn: localDateOf(statement.saidAt),
    partyId: accident.unit.id,
    partyName: accident.unit.name,
    partyKind: 'organisation',
    creditCode: accident.unit.creditCode ?? null,
    organ: accident.organ,
    handlingOrgan: accident.handlingOrgan === accident.organ ? null : accident.handlingOrgan,
    hands: [by],
    statements: [statement],
    latest: statement.figures,
    ...counted(statement.figures),
    ...graded(grading),
    ...doubtsNow(doubts),
  }),
  FollowUpReported: (said, { statements, doubts }) => ({
    statements: [...statements, said.statement],
    latest: said.statement.figures,
    ...counted(said.counted),
    ...graded(said.grading),
    ...doubtsNow([...doubts, ...said.doubts]),
  }),
  AccidentTold: ({ to, body, channel, toldAt, receipt }, { tellings }) => ({
    tellings: [
      ...tellings,
      { to, body, channel, toldAt, ...(receipt !== undefined && { receipt }) },
    ],
  }),
  CasualtyNamed: silent,
  UnitStayedSilent: (said, { doubts }) => doubtsNow([...doubts, ...said.doubts]),
  ReportingFound: ({ doubt, finding, by }, { doubts, hands }) => ({
    hands: [...hands, by],
    ...doubtsNow(doubts.map((one) => (one.doubt === doubt ? { ...one, finding } : one))),
  }),
  AccidentHandedUp: () => ({ stage: 'handed-up' }),
  HandUpAnswered: ({ accepted }) => ({ stage: accepted ? 'taken' : 'reported' }),
  CasualtyWindowClosed: () => ({ windowClosed: true }),
  FollowUpsEnded: () => ({ stage: 'follow-ups-ended' }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): AccidentRow => ({
  ...unopenedMatter(about),
  accidentId: matterOf(about).id,
  stage: 'reported',
  kind: 'general',
  industry: '',
  place: '',
  area: '',
  street: '',
  occurredAt: instant('1970-01-01T00:00:00Z'),
  reportedAt: instant('1970-01-01T00:00:00Z'),
  grade: null,
  grading: null,
  deaths: 0,
  missing: 0,
  seriousInjuries: 0,
  lossFen: 0,
  latest: null,
  windowClosed: false,
  statements: [],
  tellings: [],
  doubts: [],
  doubted: false,
});

/** 事故台账: one row per accident. */
export const accidentRegister = matterRegister<AccidentEvent, AccidentRow>(accidentStream, {
  name: 'accidents.accidents',
  version: 1,
  table: AccidentRow,
  unopened,
  opens: ['AccidentReported'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: (row) => [row.place, row.partyName, row.creditCode],
});
