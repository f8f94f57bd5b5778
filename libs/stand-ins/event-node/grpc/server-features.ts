import type { sendUnaryData, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { rawMethod } from './method.js';

const STREAMS = 'event_store.client.streams.streams';
const PERSISTENT = 'event_store.client.persistent_subscriptions.persistentsubscriptions';

/** Version of the server whose answers this node gives, as people and tools expect to see it. */
export const VERSION = '23.10.6';

const methods: readonly (readonly [service: string, method: string, ...features: string[]])[] = [
  [STREAMS, 'read', 'position', 'events'],
  [STREAMS, 'append'],
  [STREAMS, 'batchappend', 'deadline_duration'],
  [STREAMS, 'delete'],
  [STREAMS, 'tombstone'],
  ...[
    'create',
    'update',
    'delete',
    'read',
    'getinfo',
    'replayparked',
    'list',
    'restartsubsystem',
  ].map((method) => [PERSISTENT, method, 'stream', 'all'] as const),
  ['event_store.client.monitoring.monitoring', 'stats'],
  ['event_store.client.gossip.gossip', 'read'],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods'],
];

const answer = (): Buffer => {
  const supported = new features.SupportedMethods().setEventStoreServerVersion(VERSION);
  for (const [service, method, ...names] of methods)
    supported.addMethods(
      new features.SupportedMethod()
        .setServiceName(service)
        .setMethodName(method)
        .setFeaturesList(names),
    );
  return Buffer.from(supported.serializeBinary());
};

export const featuresDefinition: ServiceDefinition = {
  getSupportedMethods: rawMethod(
    '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
  ),
};

/** Tells what this node can do. Open to everybody: clients ask before they say who they are. */
export const featuresService: UntypedServiceImplementation = {
  getSupportedMethods: (_: unknown, callback: sendUnaryData<Buffer>) => callback(null, answer()),
};
