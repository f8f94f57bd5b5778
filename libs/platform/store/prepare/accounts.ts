import users from '@eventstore/db-client/generated/users_pb.js';
import { Client, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { channelOf, storeError } from '#platform/log';

/** An account of the event store. Who `writes` may append; everybody named may read. */
export type StoreAccount = Readonly<{ username: string; password: string; writes: boolean }>;

const path = (method: string): string => `/event_store.client.users.Users/${method}`;
const raw = (bytes: Buffer): Buffer => bytes;

type Message = Readonly<{ serializeBinary: () => Uint8Array }>;

const asked = async (
  client: EventStoreDBClient,
  method: string,
  message: Message,
): Promise<void> => {
  const channel = channelOf(client);
  await channel.execute(Client, method, (grpc) => {
    const [metadata, options]: [Metadata, object] = channel.callArguments({}, {});
    const body = Buffer.from(message.serializeBinary());
    return new Promise<void>((resolve, reject) => {
      grpc.makeUnaryRequest(path(method), raw, raw, body, metadata, options, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  });
};

const codeOf = (error: unknown): status | undefined =>
  (error as Partial<ServiceError>).code ?? undefined;

const isThere = (error: unknown): boolean =>
  codeOf(error) === status.ALREADY_EXISTS || /user-conflict|already exists/i.test(String(error));

const created = ({ username, password }: StoreAccount): Message =>
  new users.CreateReq().setOptions(
    new users.CreateReq.Options()
      .setLoginName(username)
      .setFullName(username)
      .setPassword(password),
  );

const reset = ({ username, password }: StoreAccount): Message =>
  new users.ResetPasswordReq().setOptions(
    new users.ResetPasswordReq.Options().setLoginName(username).setNewPassword(password),
  );

/**
 * Makes the account, or gives the one that is there this password. `kept-elsewhere`: this store
 * has its accounts from its own settings, as the event node does. Throws what the store says.
 */
export const makeAccount = async (
  client: EventStoreDBClient,
  account: StoreAccount,
): Promise<'made' | 'password-set' | 'kept-elsewhere'> => {
  try {
    await asked(client, 'Create', created(account));
    return 'made';
  } catch (error) {
    if (codeOf(error) === status.UNIMPLEMENTED) return 'kept-elsewhere';
    if (!isThere(error)) throw storeError(error);
    await asked(client, 'ResetPassword', reset(account));
    return 'password-set';
  }
};
