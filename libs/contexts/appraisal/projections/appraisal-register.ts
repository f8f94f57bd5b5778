import { type About, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AppraisalEvent } from '../appraisal/appraisal.events.js';
import { appraisalStream } from '../appraisal/appraisal.state.js';
import type { Result } from '../appraisal/result.js';
import { type Score, withScores } from '../appraisal/scores.js';
import type { SubjectKind } from '../shared/subject.js';
import { aboutSubject } from './subject-columns.js';

/** How far an appraisal is（考核状态）. */
export const appraisalStages = {
  issued: label('issued', '待自评'),
  assessed: label('assessed itself', '待材料审核'),
  reviewed: label('material reviewed', '待实地考核'),
  checked: label('checked on site', '待初评'),
  drafted: label('may be objected to', '异议期'),
  objected: label('objected to', '异议复核'),
  'to-settle': label('to be settled', '待审定'),
  settled: label('settled', '已审定'),
  'to-settle-anew': label('to be settled anew', '待重新审定'),
  published: label('published', '已通报'),
} as const satisfies Readonly<Record<string, Label>>;
export type AppraisalStage = keyof typeof appraisalStages;

/** One subject in one year（年度考核台账）. */
@Entity({ schema: 'read', name: 'appraisal' })
@Index(['district', 'lastEventAt', 'appraisalId'])
@Index(['district', 'year', 'appraisalId'])
@Index(['district', 'stage'])
export class AppraisalRow extends MatterRow {
  @PrimaryColumn('text') appraisalId!: string;
  declare stage: AppraisalStage;
  @Column('text') subjectKind!: SubjectKind;
  @Column('text') subjectId!: string;
  @Column('text', { nullable: true }) subjectOrgan!: string | null;
  @Column('integer') year!: number;
  @Column('integer', { nullable: true }) grade!: number | null;
  @JsonColumn() selfScores!: readonly Score[];
  @JsonColumn() scores!: readonly Score[];
  @JsonColumn({ nullable: true }) result!: Result | null;
}

const says: Says<AppraisalEvent, AppraisalRow> = {
  AppraisalIssued: ({ organ, year, subject, number, issuedOn, by }) => ({
    ...aboutSubject(subject),
    organ,
    year,
    number,
    filedOn: issuedOn,
    hands: [by],
  }),
  SelfAssessed: ({ scores }) => ({ stage: 'assessed', selfScores: scores }),
  MaterialReviewed: ({ scores, by }, { hands }) => ({
    stage: 'reviewed',
    scores,
    hands: [...new Set([...hands, by])],
  }),
  FieldChecked: ({ scores, checkers, by }, row) => ({
    stage: 'checked',
    scores: withScores(row.scores, scores),
    hands: [...new Set([...row.hands, by, ...checkers])],
  }),
  ResultDrafted: ({ result, by }, { hands }) => ({
    stage: 'drafted',
    result,
    grade: result.grade,
    hands: [...new Set([...hands, by])],
  }),
  ObjectionRaised: () => ({ stage: 'objected' }),
  ObjectionAnswered: ({ scores, by }, row) => ({
    stage: 'to-settle',
    scores: withScores(row.scores, scores),
    hands: [...new Set([...row.hands, by])],
  }),
  ObjectionLapsed: () => ({ stage: 'to-settle' }),
  ResultSettled: ({ result }) => ({ stage: 'settled', result, grade: result.grade }),
  ResultPublished: () => ({ stage: 'published' }),
  ResultTransferred: silent,
  RectificationPlanned: silent,
  VetoNoted: () => ({ stage: 'to-settle-anew' }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): AppraisalRow => ({
  ...unopenedMatter(about),
  appraisalId: matterOf(about).id,
  stage: 'issued',
  subjectKind: 'enterprise',
  subjectId: '',
  subjectOrgan: null,
  year: 0,
  grade: null,
  selfScores: [],
  scores: [],
  result: null,
});

/** 年度考核台账: one row per subject and year. */
export const appraisalRegister = matterRegister<AppraisalEvent, AppraisalRow>(appraisalStream, {
  name: 'appraisal.appraisals',
  version: 1,
  table: AppraisalRow,
  unopened,
  opens: ['AppraisalIssued'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, year, number }) => [partyName, String(year), number],
});
