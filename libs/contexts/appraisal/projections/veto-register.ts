import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../shared/subject.js';
import type { VetoEvent, VetoRecorded } from '../veto/veto.events.js';
import { vetoStream } from '../veto/veto.state.js';
import { aboutSubject } from './subject-columns.js';

/** What a record of vetoes says（否决记录状态）; whether one stands today follows from its days. */
export const vetoStages = {
  free: label('no veto', '无否决'),
  vetoed: label('vetoes on record', '有否决记录'),
} as const satisfies Readonly<Record<string, Label>>;
export type VetoStage = keyof typeof vetoStages;

type ListedVeto = Pick<
  VetoRecorded['data'],
  'vetoId' | 'cause' | 'causedOn' | 'body' | 'from' | 'until' | 'reason'
> &
  Readonly<{ lifted?: Readonly<{ number: string; liftedOn: LocalDate }> }>;
type ListedHonour = Readonly<{ commendationId: string; decidedOn: LocalDate }>;

/** The record of one subject（一票否决记录）. */
@Entity({ schema: 'read', name: 'appraisal_veto' })
@Index(['district', 'lastEventAt', 'vetoRecordId'])
@Index(['district', 'stage'])
export class VetoRow extends MatterRow {
  @PrimaryColumn('text') vetoRecordId!: string;
  declare stage: VetoStage;
  @Column('text') subjectKind!: SubjectKind;
  @Column('text') subjectId!: string;
  @Column('text', { nullable: true }) subjectOrgan!: string | null;
  @JsonColumn() vetoes!: readonly ListedVeto[];
  @JsonColumn() honours!: readonly ListedHonour[];
}

const stageOf = (vetoes: readonly ListedVeto[]): VetoStage =>
  vetoes.some(({ lifted }) => !lifted) ? 'vetoed' : 'free';

const says: Says<VetoEvent, VetoRow> = {
  VetoRecorded: (data, { vetoes, hands }) => {
    const { vetoId, cause, causedOn, body, from, until, reason, organ, recordedOn, by } = data;
    return {
      ...aboutSubject(data.subject),
      organ,
      stage: 'vetoed',
      vetoes: [...vetoes, { vetoId, cause, causedOn, body, from, until, reason }],
      filedOn: recordedOn,
      hands: [...new Set([...hands, by])],
    };
  },
  VetoLifted: ({ vetoId, number, liftedOn }, row) => {
    const vetoes = row.vetoes.map((one) =>
      one.vetoId === vetoId ? { ...one, lifted: { number, liftedOn } } : one,
    );
    return { vetoes, stage: stageOf(vetoes) };
  },
  HonourNoted: ({ subject, organ, commendationId, decidedOn }, row) => ({
    ...aboutSubject(subject),
    organ: row.organ === '' ? organ : row.organ,
    honours: [...row.honours, { commendationId, decidedOn }],
  }),
};

const unopened = (about: About): VetoRow => ({
  ...unopenedMatter(about),
  vetoRecordId: matterOf(about).id,
  stage: 'free',
  subjectKind: 'enterprise',
  subjectId: '',
  subjectOrgan: null,
  vetoes: [],
  honours: [],
});

/** 一票否决台账: one row per subject. */
export const vetoRegister = matterRegister<VetoEvent, VetoRow>(vetoStream, {
  name: 'appraisal.vetoes',
  version: 1,
  table: VetoRow,
  unopened,
  opens: ['VetoRecorded', 'HonourNoted'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, creditCode }) => [partyName, creditCode],
});
