import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DisclosureEvent } from '../disclosure/disclosure.events.js';
import { disclosureStream } from '../disclosure/disclosure.state.js';
import type { Subject } from '../listing/facts.js';

/** How far it is（公开申请、异议状态）. */
export const disclosureStages = {
  received: label('received', '已收到待答复'),
  consulting: label('third party asked', '征求第三方意见'),
  'to-carry-out': label('answered, to be put right', '已答复待落实'),
  answered: label('answered', '已答复'),
} as const satisfies Readonly<Record<string, Label>>;
export type DisclosureStage = keyof typeof disclosureStages;

/** What was filed（事项类型）. */
export const disclosureKinds = {
  request: label('request for information', '依申请公开'),
  objection: label('objection to an entry', '公示信息异议'),
} as const satisfies Readonly<Record<string, Label>>;

/** One request or objection（依申请公开、公示信息异议台账）; its party filed it. */
@Entity({ schema: 'read', name: 'disclosure' })
@Index(['district', 'lastEventAt', 'disclosureId'])
@Index(['district', 'receivedOn', 'disclosureId'])
@Index(['district', 'stage'])
export class DisclosureRow extends MatterRow {
  @PrimaryColumn('text') disclosureId!: string;
  declare stage: DisclosureStage;
  @Column('text') kind!: keyof typeof disclosureKinds;
  /** What is wanted, or what is wrong. */
  @Column('text') about!: string;
  /** Of an objection: the matter whose entry it is, and where it stands. */
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @LocalDateColumn() receivedOn!: LocalDate;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) answerNumber!: string | null;
  @Column('date', { nullable: true }) answeredOn!: LocalDate | null;
}

type Filed = Readonly<{ subject: Subject; organ: string; receivedOn: LocalDate }>;
const filed = ({ subject, organ, receivedOn }: Filed) => ({
  organ,
  partyId: subject.id,
  partyName: subject.name,
  partyKind: subject.kind,
  creditCode: subject.creditCode ?? null,
  receivedOn,
  filedOn: receivedOn,
});

type Hands = Pick<DisclosureRow, 'hands'>;
const inHand = ({ hands }: Hands, by: string) => ({ hands: [...new Set([...hands, by])] });

const says: Says<DisclosureEvent, DisclosureRow> = {
  InformationRequested: ({ wanted, ...said }) => ({
    ...filed(said),
    kind: 'request',
    about: wanted,
  }),
  EntryObjected: ({ wrong, matter, place, ...said }) => ({
    ...filed(said),
    kind: 'objection',
    about: wrong,
    matter,
    place,
  }),
  AnswerExtended: silent,
  ThirdPartyAsked: () => ({ stage: 'consulting' }),
  ThirdPartyHeard: () => ({ stage: 'received' }),
  RequestAnswered: ({ outcome, number, answeredOn, by }, row) => ({
    stage: 'answered',
    outcome,
    answerNumber: number,
    answeredOn,
    ...inHand(row, by),
  }),
  ObjectionAnswered: ({ outcome, number, answeredOn, by }, row) => ({
    stage: outcome === 'stands' ? 'answered' : 'to-carry-out',
    outcome,
    answerNumber: number,
    answeredOn,
    ...inHand(row, by),
  }),
  ObjectionCarriedOut: () => ({ stage: 'answered' }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): DisclosureRow => ({
  ...unopenedMatter(about),
  disclosureId: matterOf(about).id,
  stage: 'received',
  kind: 'request',
  about: '',
  matter: null,
  place: null,
  receivedOn: '' as LocalDate,
  outcome: null,
  answerNumber: null,
  answeredOn: null,
});

/** 依申请公开、公示信息异议台账: one row per request or objection. */
export const disclosureRegister = matterRegister<DisclosureEvent, DisclosureRow>(disclosureStream, {
  name: 'blacklist.disclosures',
  version: 1,
  table: DisclosureRow,
  unopened,
  opens: ['InformationRequested', 'EntryObjected'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ partyName, creditCode, answerNumber }) => [partyName, creditCode, answerNumber],
});
