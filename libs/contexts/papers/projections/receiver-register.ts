import { type About, instant, type Instant, label, type Label, partsOf } from '#domain/kernel';
import { register, type Says } from '#platform/registers';
import { InstantColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Means, ReceiverEvent } from '../receiver/receiver.events.js';
import { receiverStream } from '../receiver/receiver.state.js';

/** Whether things go there（接收系统状态）. */
export const receiverStates = {
  proposed: label('waits for confirmation', '待确认'),
  active: label('in use', '在用'),
  suspended: label('suspended', '已暂停'),
  ended: label('ended', '已终止'),
} as const satisfies Readonly<Record<string, Label>>;
export type ReceiverState = keyof typeof receiverStates;

/** A system that what leaves the house is handed to（接收系统）. */
@Entity({ schema: 'read', name: 'receiver' })
@Index(['district', 'name', 'receiverId'])
@Index(['district', 'state'])
export class ReceiverRow {
  @PrimaryColumn('text') receiverId!: string;
  @Column('text') stream!: string;
  @Column('text') district!: string;
  @Column('text') name!: string;
  @Column('text') means!: Means;
  @Column('text', { nullable: true }) url!: string | null;
  /** The address that waits for a second hand. */
  @Column('text', { nullable: true }) nextUrl!: string | null;
  @Column('text', { array: true }) bodies!: string[];
  @Column('text', { array: true }) places!: string[];
  @Column('text') state!: ReceiverState;
  @Column('int') secret!: number;
  @Column('text') source!: string;
  @Column('text') proposedBy!: string;
  @Column('text', { nullable: true }) confirmedBy!: string | null;
  @Column('int') revision!: number;
  @InstantColumn() lastEventAt!: Instant;
}

const unopened = ({ stream, revision }: About): ReceiverRow => ({
  receiverId: partsOf(stream)?.id ?? stream,
  stream,
  district: partsOf(stream)?.district ?? '',
  name: '',
  means: 'webhook',
  url: null,
  nextUrl: null,
  bodies: [],
  places: [],
  state: 'proposed',
  secret: 1,
  source: '',
  proposedBy: '',
  confirmedBy: null,
  revision,
  lastEventAt: instant('1970-01-01T00:00:00Z'),
});

const says: Says<ReceiverEvent, ReceiverRow> = {
  ReceiverRegistered: ({ name, means, url, bodies, places, source, by }) => ({
    name,
    means,
    nextUrl: url ?? null,
    bodies: [...bodies],
    places: [...places],
    source,
    proposedBy: by,
  }),
  ReceiverMoved: ({ url, by }) => ({ nextUrl: url, proposedBy: by }),
  ReceiverConfirmed: ({ url, by }, row) => ({
    url: url ?? row.url,
    nextUrl: null,
    state: row.state === 'proposed' ? 'active' : row.state,
    confirmedBy: by,
  }),
  ReceiverSuspended: () => ({ state: 'suspended' }),
  ReceiverResumed: () => ({ state: 'active' }),
  ReceiverEnded: () => ({ state: 'ended', nextUrl: null }),
  ReceiverSecretRenewed: ({ secret }) => ({ secret }),
  DeliveryGivenUp: () => ({}),
  DeliveryResent: () => ({}),
  DeliveriesRepeated: () => ({}),
  DeliveryAnswered: () => ({}),
  AnswerContradicted: () => ({}),
};

/** 接收系统台账: one row per receiver. */
export const receiverRegister = register<ReceiverEvent, ReceiverRow>(receiverStream, {
  name: 'papers.receivers',
  version: 2,
  table: ReceiverRow,
  unopened,
  opens: ['ReceiverRegistered'],
  says,
  every: (_, { revision, envelope }) => ({ revision, lastEventAt: envelope.recordedAt }),
});
