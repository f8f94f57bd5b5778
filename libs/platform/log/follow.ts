import type { Position } from '#domain/kernel';
import type { EventLog, LogMessage, StoredEvent } from './event-log.js';
import { wasTooSlow } from './store-errors.js';

export type Following = Readonly<{
  prefixes: readonly string[];
  /** Takes one event; a fault here ends the following for good. */
  take: (event: StoredEvent) => void;
  caughtUp?: () => void;
  /** Everything up to here was considered, though nothing in it was ours. */
  considered?: (position: Position) => void;
  /** Where to begin, exclusive; from the first event unless given. */
  after?: Position;
  /** Wait before the first attempt to connect again; doubled each time up to the longest. */
  shortestWaitMs?: number;
  longestWaitMs?: number;
  /** Told of each broken connection. */
  onTrouble?: (error: unknown) => void;
  signal: AbortSignal;
}>;

/**
 * Follows a small part of the log for as long as the process lives; a broken connection is mended
 * by itself, with pauses that grow. Rejects when an event cannot be taken: old news must not pass
 * for the present.
 */
export const follow = async (log: EventLog, following: Following): Promise<void> => {
  const { signal } = following;
  const { shortestWaitMs = 100, longestWaitMs = 5_000 } = following;
  const reader = { after: following.after, waitMs: shortestWaitMs };
  while (!signal.aborted) {
    const fault = await once(log, following, reader);
    if (fault) throw fault.error;
    await pause(reader.waitMs, signal);
    reader.waitMs = Math.min(reader.waitMs * 2, longestWaitMs);
  }
};

type Reader = { after: Position | undefined; waitMs: number };

const once = async (
  log: EventLog,
  following: Following,
  reader: Reader,
): Promise<{ error: unknown } | undefined> => {
  const { prefixes, signal } = following;
  try {
    for await (const message of log.subscribe({ after: reader.after, prefixes, signal })) {
      reader.waitMs = following.shortestWaitMs ?? 100;
      const fault = taken(message, following);
      if (fault) return fault;
      reader.after = placeOf(message) ?? reader.after;
    }
  } catch (error) {
    if (!signal.aborted) tell(following, error);
  }
  return undefined;
};

/** To be dropped for being slow is no trouble: it goes on at once where it stood. */
const tell = ({ onTrouble }: Following, error: unknown): void => {
  if (!wasTooSlow(error)) onTrouble?.(error);
};

const placeOf = (message: LogMessage): Position | undefined =>
  message.kind === 'event'
    ? message.event.position
    : message.kind === 'checkpoint'
      ? message.position
      : undefined;

const taken = (
  message: LogMessage,
  { take, caughtUp, considered }: Following,
): { error: unknown } | undefined => {
  try {
    if (message.kind === 'event') take(message.event);
    if (message.kind === 'checkpoint') considered?.(message.position);
    if (message.kind === 'caught-up') caughtUp?.();
  } catch (error) {
    return { error };
  }
  return undefined;
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
