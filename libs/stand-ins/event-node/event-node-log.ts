import { Reading } from './storage/reading.js';
import { loadStates } from './storage/stream-states.js';
import { WriterSession } from './storage/writer-session.js';
import type { FollowParts } from './log/following/follower.js';
import { Groups } from './persistent/groups.js';
import { LogReader } from './log/log-reader.js';
import { LogWriter } from './log/log-writer.js';
import { NO_STREAM } from './stream/record.js';
import { recallFrom } from './log/recall.js';
import { StreamCache } from './log/stream-cache.js';
import { Tail } from './log/following/tail.js';

type LogOptions = Readonly<{
  databaseUrl: string;
  lockWaitMs?: number;
  onFatal?: (error: Error) => void;
}>;

const LOCK_WAIT_MS = 5_000;
const READERS = 8;

/** The log of a node: writer, readers and what they share, over one database. */
export class EventNodeLog {
  private closing = false;

  private constructor(
    readonly parts: FollowParts & Readonly<{ writer: LogWriter }>,
    readonly groups: Groups,
    private readonly reading: Reading,
  ) {}

  /** Takes the database over: lock, tables, self-check, and where the log ends. */
  static async open({ databaseUrl, lockWaitMs, onFatal }: LogOptions): Promise<EventNodeLog> {
    const openSession = (): Promise<WriterSession> =>
      WriterSession.open(databaseUrl, lockWaitMs ?? LOCK_WAIT_MS);
    const session = await openSession();
    const reading = new Reading(databaseUrl, READERS);
    try {
      await session.check();
      const end = await session.ends();
      const cache = new StreamCache((names) => loadStates(reading, names));
      const tail = new Tail(end.position);
      const writer = new LogWriter(
        session,
        {
          cache,
          tail,
          openSession,
          recall: recallFrom(reading),
          onFatal: onFatal ?? ((error) => process.stderr.write(`event node: ${error.message}\n`)),
        },
        end,
      );
      if (await session.isCareless())
        process.stderr.write(
          'event node: PostgreSQL runs with fsync=off, a power cut may lose events\n',
        );
      if (end.position === 0) await firstEvent(writer);
      const parts = { reader: new LogReader(reading, cache, tail), cache, tail, writer };
      const groups = new Groups(parts);
      await groups.load();
      return new EventNodeLog(parts, groups, reading);
    } catch (error) {
      await session.close();
      await reading.close();
      throw error;
    }
  }

  get isReady(): boolean {
    return !this.closing;
  }

  /** Lets the running commit finish, then gives the database back. */
  async close(): Promise<void> {
    this.closing = true;
    await this.groups.stop();
    await this.parts.writer.close();
    await this.reading.close();
  }
}

/** As on the real server, a log is never empty: it begins with an event of the system's own. */
const firstEvent = async (writer: LogWriter): Promise<void> => {
  const event = {
    id: '00000000-0000-4000-8000-000000000000',
    type: '$EventNodeCreated',
    isJson: true,
    metadata: Buffer.alloc(0),
    data: Buffer.from(JSON.stringify({ protocol: 'EventStoreDB 23.10' })),
  };
  await writer.submit(
    { kind: 'append', stream: '$event-node', expected: NO_STREAM, events: [event] },
    10_000,
  );
};
