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
import type { CommendationEvent } from '../commendation/commendation.events.js';
import { commendationStream } from '../commendation/commendation.state.js';
import type { SubjectKind } from '../shared/subject.js';
import { aboutSubject } from './subject-columns.js';

/** What became of a commendation（表彰状态）. */
export const commendationStages = {
  proposed: label('proposed', '待审批'),
  granted: label('commended', '已表彰'),
  refused: label('not commended', '不予表彰'),
  'to-withdraw': label('to be withdrawn', '待撤销'),
  withdrawn: label('withdrawn', '已撤销'),
} as const satisfies Readonly<Record<string, Label>>;
export type CommendationStage = keyof typeof commendationStages;

/** One commendation（表彰台账）. */
@Entity({ schema: 'read', name: 'commendation' })
@Index(['district', 'lastEventAt', 'commendationId'])
@Index(['district', 'stage'])
export class CommendationRow extends MatterRow {
  @PrimaryColumn('text') commendationId!: string;
  declare stage: CommendationStage;
  @Column('text') subjectKind!: SubjectKind;
  @Column('text') subjectId!: string;
  @Column('text', { nullable: true }) subjectOrgan!: string | null;
  @Column('text') honour!: string;
  /** Vetoes that take it away. */
  @JsonColumn() vetoes!: readonly string[];
}

const says: Says<CommendationEvent, CommendationRow> = {
  CommendationProposed: ({ organ, subject, honour, proposedOn, by }) => ({
    ...aboutSubject(subject),
    organ,
    honour,
    filedOn: proposedOn,
    hands: [by],
  }),
  CommendationDecided: ({ granted, number, by }, { hands }) => ({
    stage: granted ? 'granted' : 'refused',
    number: number ?? null,
    hands: [...new Set([...hands, by])],
  }),
  VetoNoted: ({ vetoId, step }, row) => {
    const others = row.vetoes.filter((one) => one !== vetoId);
    const vetoes = step === 'recorded' ? [...others, vetoId] : others;
    return { vetoes, stage: vetoes.length > 0 ? 'to-withdraw' : 'granted' };
  },
  CommendationWithdrawn: () => ({ stage: 'withdrawn' }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): CommendationRow => ({
  ...unopenedMatter(about),
  commendationId: matterOf(about).id,
  stage: 'proposed',
  subjectKind: 'enterprise',
  subjectId: '',
  subjectOrgan: null,
  honour: '',
  vetoes: [],
});

/** 表彰台账: one row per commendation. */
export const commendationRegister = matterRegister<CommendationEvent, CommendationRow>(
  commendationStream,
  {
    name: 'appraisal.commendations',
    version: 1,
    table: CommendationRow,
    unopened,
    opens: ['CommendationProposed'],
    says,
    tasks: () => [],
    hands: ({ hands }) => hands,
    words: ({ partyName, honour, number }) => [partyName, honour, number],
  },
);
