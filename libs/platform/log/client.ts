import { EventStoreDBClient } from '@eventstore/db-client';

const clients = new Map<string, EventStoreDBClient>();

/**
 * A server that hangs is noticed in 5 s instead of the client's 20: no act waits longer for the
 * next leader.
 */
const usualKeepAlive = { keepAliveInterval: '2000', keepAliveTimeout: '3000' } as const;

/**
 * The connection string with what the product expects of every connection, unless it says otherwise
 * itself.
 */
export const withKeepAlive = (connectionString: string): string => {
  const [address = '', query = ''] = connectionString.split('?');
  const given = query.toLowerCase();
  const missing = Object.entries(usualKeepAlive)
    .filter(([name]) => !given.includes(`${name.toLowerCase()}=`))
    .map(([name, value]) => `${name}=${value}`);
  return `${address}?${[query, ...missing].filter((part) => part !== '').join('&')}`;
};

/**
 * The client writes a plain line to the console about a keep-alive below its own; our logs are
 * JSON, and it is meant.
 */
const made = (connectionString: string): EventStoreDBClient => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return EventStoreDBClient.connectionString(connectionString);
  } finally {
    console.warn = warn;
  }
};

/**
 * The one client of this process for a connection string. One, because the client keeps its pending
 * appends in one table for the whole process, and a second client's broken connection would reject
 * the first one's.
 */
export const connect = (connectionString: string): EventStoreDBClient => {
  const known = clients.get(connectionString);
  if (known) return known;
  const client = made(withKeepAlive(connectionString));
  clients.set(connectionString, client);
  return client;
};

/**
 * The client waits for every stream it cancelled; one that was left behind, with events unread, it
 * waits for in vain.
 */
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
