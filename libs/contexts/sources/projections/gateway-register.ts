import { type About, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  unopenedMatter,
} from '#platform/registers';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { GatewayEvent } from '../gateway/gateway.events.js';
import { gatewayStream } from '../gateway/gateway.state.js';

/** Whether readings are taken from it（网关状态）. */
export const gatewayStages = {
  'in-use': label('in use', '在用'),
  retired: label('retired', '停用'),
} as const satisfies Readonly<Record<string, Label>>;
export type GatewayStage = keyof typeof gatewayStages;

/** One gateway（监测网关台账）; its party is whoever runs it. */
@Entity({ schema: 'read', name: 'gateway' })
@Index(['district', 'lastEventAt', 'account'])
@Index(['district', 'stage'])
export class GatewayRow extends MatterRow {
  @PrimaryColumn('text') account!: string;
  declare stage: GatewayStage;
  @Column('text') name!: string;
}

const says: Says<GatewayEvent, GatewayRow> = {
  GatewayRegistered: ({ name, unit, organ, handlingOrgan, registeredOn, by }) => ({
    name,
    partyId: unit.id,
    partyName: unit.name,
    partyKind: 'organisation',
    organ,
    handlingOrgan: handlingOrgan === organ ? null : handlingOrgan,
    filedOn: registeredOn,
    hands: [by],
  }),
  GatewayRetired: () => ({ stage: 'retired' }),
};

const unopened = (about: About): GatewayRow => ({
  ...unopenedMatter(about),
  account: matterOf(about).id,
  stage: 'in-use',
  name: '',
});

/** 监测网关台账: one row per gateway. */
export const gatewayRegister = matterRegister<GatewayEvent, GatewayRow>(gatewayStream, {
  name: 'sources.gateways',
  version: 1,
  table: GatewayRow,
  unopened,
  opens: ['GatewayRegistered'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ account, name, partyName }) => [account, name, partyName],
});
