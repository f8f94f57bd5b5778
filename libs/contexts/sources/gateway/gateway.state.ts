import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  knownTo,
  type StreamKind,
  unknown,
} from '#domain/kernel';
import type { GatewayEvent, GatewayRegistered, GatewayRetired } from './gateway.events.js';

/** A gateway, and whether it is in use. */
export type Gateway = Readonly<{
  registered?: GatewayRegistered['data'];
  retired?: GatewayRetired['data'];
}>;
export type KnownGateway = Gateway & Readonly<{ registered: GatewayRegistered['data'] }>;

export const noGateway: Gateway = {};

export const evolveGateway: Evolve<Gateway, GatewayEvent> = {
  GatewayRegistered: (_, registered) => ({ registered }),
  GatewayRetired: (gateway, retired) => ({ ...gateway, retired }),
};

/** `sourcesGateway-440704.<account>`: an account is one gateway. */
export const gatewayStream: StreamKind<GatewayEvent> = {
  category: 'sourcesGateway',
  upcasters: {},
  knows: knownTo(evolveGateway),
};

const known = (gateway: Gateway): KnownGateway =>
  gateway.registered
    ? { ...gateway, registered: gateway.registered }
    : unknown('no-such-gateway', 'There is no such gateway（无此监测网关）.');

/** Declares the command that registers one. */
export const gatewayCommand = commandsOf<Gateway, GatewayEvent>(undefined, 'kept');
/** Declares commands on one that is registered. */
export const knownGatewayCommand = commandsOnThe<Gateway, KnownGateway, GatewayEvent>(
  known,
  'kept',
);
