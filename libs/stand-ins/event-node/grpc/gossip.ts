import type { sendUnaryData, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { uuidMessage } from '../wire/recorded-event.js';
import { rawMethod } from './method.js';

export type Advertised = Readonly<{ host: string; port: number }>;

export const gossipDefinition: ServiceDefinition = {
  read: rawMethod('/event_store.client.gossip.Gossip/Read'),
};

/** Tells a client that looks for a cluster that this node is alone, and how it is reached. */
export const gossipService = (
  instanceId: string,
  advertised: () => Advertised,
): UntypedServiceImplementation => {
  const instance = shared.UUID.deserializeBinary(uuidMessage(instanceId, 'structured'));
  return {
    read: (_: unknown, callback: sendUnaryData<Buffer>) => {
      const { host, port } = advertised();
      const member = new gossip.MemberInfo()
        .setInstanceId(instance)
        .setTimeStamp(`${Date.now()}0000`)
        .setState(gossip.MemberInfo.VNodeState.LEADER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
      callback(
        null,
        Buffer.from(new gossip.ClusterInfo().setMembersList([member]).serializeBinary()),
      );
    },
  };
};
