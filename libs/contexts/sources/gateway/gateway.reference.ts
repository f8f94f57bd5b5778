import { label, referable, type Standing } from '#domain/kernel';
import type { GatewayEvent } from './gateway.events.js';
import { evolveGateway, type Gateway, gatewayStream, noGateway } from './gateway.state.js';

/** What rules of others may know of a gateway: what it is called. */
type GatewayFacts = Readonly<{ name: string }>;

/** What a point knows of the gateway that sends its readings: that it is in use, and whose. */
export const gatewayReference = referable<Gateway, GatewayEvent, GatewayFacts>({
  stream: gatewayStream,
  title: label('gateway', '监测网关'),
  initial: noGateway,
  evolve: evolveGateway,
  standing: ({ registered, retired }): Standing<GatewayFacts> | undefined =>
    registered && {
      party: registered.unit.id,
      organ: registered.organ,
      facts: { name: registered.name },
      ...(retired && { ended: { how: label('retired', '已停用') } }),
    },
});
