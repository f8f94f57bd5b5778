import { isDeepStrictEqual } from 'node:util';
import { type EventStoreDBClient, jsonEvent, type StreamMetadata } from '@eventstore/db-client';
import { makeAccount, type StoreAccount } from './accounts.js';

const admins = '$admins';
const settingsStream = '$settings';

/**
 * Who may do what with streams of ours. Unless it is said, everybody may write, and `$all` is for
 * administrators alone.
 */
const rightsFor = (accounts: readonly StoreAccount[]) => {
  const readers = [admins, ...accounts.map(({ username }) => username)];
  const writers = [
    admins,
    ...accounts.filter(({ writes }) => writes).map(({ username }) => username),
  ];
  const system = { $r: admins, $w: admins, $d: admins, $mr: admins, $mw: admins };
  return {
    readers,
    defaults: {
      $userStreamAcl: { $r: readers, $w: writers, $d: admins, $mr: readers, $mw: admins },
      $systemStreamAcl: system,
    },
  };
};

const letReadAll = async (client: EventStoreDBClient, readers: string[]): Promise<boolean> => {
  const { metadata } = await client.getStreamMetadata('$all');
  if (isDeepStrictEqual(metadata?.acl?.readRoles, readers)) return false;
  const acl: StreamMetadata['acl'] = { ...metadata?.acl, readRoles: readers };
  await client.setStreamMetadata('$all', { ...metadata, acl });
  return true;
};

const defaultsNow = async (client: EventStoreDBClient): Promise<unknown> => {
  const newest = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
  let now: unknown;
  try {
    // To its end: a read that is left half read keeps the client from ending.
    for await (const { event } of client.readStream(settingsStream, newest)) now = event?.data;
  } catch (error) {
    if ((error as { type?: string }).type !== 'stream-not-found') throw error;
  }
  return now;
};

/**
 * Sets accounts and access lists of an event store: each account may read everything, only those
 * who write may append, nobody but an administrator deletes or changes rights. Needs an
 * administrator's connection. Doing it again changes nothing that is as it should be. Tells what it
 * did, a line each.
 */
export const prepareStore = async (
  client: EventStoreDBClient,
  accounts: readonly StoreAccount[],
): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const account of accounts)
    told.push(`account ${account.username}: ${await makeAccount(client, account)}`);
  const { readers, defaults } = rightsFor(accounts);
  const isNew = await letReadAll(client, readers);
  told.push(`$all may be read by ${readers.join(', ')}: ${isNew ? 'set' : 'as it was'}`);
  const isSame = isDeepStrictEqual(await defaultsNow(client), defaults);
  if (!isSame)
    await client.appendToStream(
      settingsStream,
      jsonEvent({ type: 'update-default-acl', data: defaults }),
    );
  told.push(
    `streams may be written by ${defaults.$userStreamAcl.$w.join(', ')}: ${isSame ? 'as it was' : 'set'}`,
  );
  return told;
};
