import type { EventStoreDBClient } from '@eventstore/db-client';
import type { CallOptions, Client, Metadata } from '@grpc/grpc-js';

/**
 * What the official client keeps for its own methods: its channel, with discovery, TLS, credentials
 * and reconnecting, and its deadline. Whoever writes and reads the messages by hand calls through
 * it.
 */
export type Channel = Readonly<{
  GRPCStreamCreator: <Call>(
    client: typeof Client,
    name: string,
    open: (client: Client) => Call,
    cache?: WeakMap<Client, Call | Promise<Call>>,
  ) => () => Promise<Call>;
  execute: <T>(
    client: typeof Client,
    name: string,
    action: (client: Client) => Promise<T>,
  ) => Promise<T>;
  callArguments: (base: object, options: CallOptions) => [Metadata, CallOptions];
  createDeadline: () => Date;
}>;

export const channelOf = (client: EventStoreDBClient): Channel => client as unknown as Channel;
