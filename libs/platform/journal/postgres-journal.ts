import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Finding, Journal, type JournalEntry } from '#platform/http';
import pg from 'pg';
import { Counter } from 'prom-client';

const flushEveryMs = 250;
const together = 500;
/** So many wait while the database is away; what comes beyond is counted as lost. */
const waitingMost = 20_000;

const lostEntries = new Counter({
  name: 'journal_lost_total',
  help: 'Reads and refusals that could not be written down',
});

/**
 * Writes reads and refusals（查阅与拒绝日志）into the database, some together and after the
 * answer, so that nobody waits for it. While the database is away they wait in memory; what is
 * lost is counted, told in the log, and health asks for attention. `markOf` turns words that were
 * looked for into a mark of them: they may be somebody's name or number.
 */
export class PostgresJournal extends Journal implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly timer: NodeJS.Timeout;
  private readonly log = new Logger(PostgresJournal.name);
  private waiting: JournalEntry[] = [];
  private writing: Promise<void> | undefined;
  private lost = 0;
  private trouble: string | null = null;

  constructor(
    url: string,
    private readonly district: string,
    private readonly markOf: (words: string) => string,
  ) {
    super();
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    this.pool.on('error', () => undefined);
    this.timer = setInterval(() => void this.flush(), flushEveryMs).unref();
  }

  note(entry: JournalEntry): void {
    if (this.waiting.length >= waitingMost) this.lose(1);
    else this.waiting.push(entry);
  }

  /** Whether entries reach the database, and how many never will. */
  override finding(): Finding {
    const { lost, trouble, waiting } = this;
    const detail = { waiting: waiting.length, lost, lastError: trouble };
    return { well: true, attention: lost > 0 || trouble !== null, detail };
  }

  /** Writes down what waits; what cannot be written waits for the next time. */
  async flush(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  /** The last entries, and the end of the connection; asked by Nest when the door is closed. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
    await this.pool.end();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const entries = this.waiting.slice(0, together);
      try {
        await this.write(entries);
      } catch (error) {
        if (this.trouble === null) this.log.warn(`The journal waits: ${String(error)}`);
        this.trouble = String(error);
        return;
      }
      this.trouble = null;
      this.waiting.splice(0, entries.length);
    }
  }

  private async write(entries: readonly JournalEntry[]): Promise<void> {
    const rows = entries.map((one) => ({
      ...one,
      district: this.district,
      searched: one.searched === null ? null : this.markOf(one.searched),
    }));
    await this.pool.query({
      name: 'write-journal',
      text: `INSERT INTO journal.entry (district, at, person, post, organ, api, method, route, subject, asked, searched, status, code, law)
        SELECT district, at, person, post, organ, api, method, route, subject, asked, searched, status, code, law
        FROM jsonb_to_recordset($1) AS e(district text, at timestamptz, person text, post text, organ text, api text, method text,
          route text, subject text, asked jsonb, searched text, status int, code text, law text)`,
      values: [JSON.stringify(rows).replaceAll(String.raw`\u0000`, '')],
    });
  }

  private lose(count: number): void {
    if (this.lost === 0) this.log.error('The journal is full: entries are lost（日志丢失）.');
    this.lost += count;
    lostEntries.inc(count);
  }
}
