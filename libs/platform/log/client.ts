import { EventStoreDBClient } from '@eventstore/db-client';

const clients = new Map<string, EventStoreDBClient>();

/**
 * The one client of this process for a connection string. One, because the client keeps its pending appends in one table for
 * the whole process, and a second client's broken connection would reject the first one's.
 */
export const connect = (connectionString: string): EventStoreDBClient => {
  const known = clients.get(connectionString);
  if (known) return known;
  const client = EventStoreDBClient.connectionString(connectionString);
  clients.set(connectionString, client);
  return client;
};

/** The client waits for every stream it cancelled; one that was left behind, with events unread, it waits for in vain. */
const longestWaitMs = 2_000;

/** Ends every stream of the shared client, so that the process may exit. */
export const disconnect = async (connectionString: string): Promise<void> => {
  const client = clients.get(connectionString);
  clients.delete(connectionString);
  if (!client) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestWaitMs);
  });
  await Promise.race([client.dispose(), late]);
  clearTimeout(timer);
};
