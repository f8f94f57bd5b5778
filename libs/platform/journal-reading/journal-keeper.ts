import {
  Injectable,
  Logger,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';

const aDay = 86_400_000;
const monthsAhead = 2;

/**
 * Makes the months of the journal ahead, and lets go whole months that were kept long enough; how
 * long is a setting, never less than the six months that 网络安全法 21 asks for. Answers the
 * months that are gone.
 */
export const keepJournal = async (
  database: DataSource,
  monthsKept: number,
  now: Date,
): Promise<readonly string[]> => {
  for (let ahead = 0; ahead <= monthsAhead; ahead += 1)
    await database.query(
      `SELECT journal.make_month($1::timestamptz + make_interval(months => $2::int))`,
      [now, ahead],
    );
  const old = await database.query<readonly Readonly<{ name: string }>[]>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'journal.entry'::regclass AND c.relname ~ '^m[0-9]{4}_[0-9]{2}$'
        AND to_date(substr(c.relname, 2), 'YYYY_MM') < date_trunc('month', ($1::timestamptz AT TIME ZONE 'Asia/Shanghai')) - make_interval(months => $2::int)
      ORDER BY 1`,
    [now, monthsKept],
  );
  for (const { name } of old) await database.query(`DROP TABLE journal."${name}"`);
  return old.map(({ name }) => name);
};

/** Keeps the journal once a day, and when it starts. */
@Injectable()
class JournalKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(JournalKeeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    void this.keep();
    this.timer = setInterval(() => void this.keep(), aDay).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async keep(): Promise<void> {
    try {
      const gone = await keepJournal(this.database, this.settings.JOURNAL_MONTHS, new Date());
      if (gone.length > 0) this.log.log(`Months of the journal let go: ${gone.join(', ')}`);
    } catch (error) {
      this.log.warn(`The months of the journal wait for tomorrow: ${String(error)}`);
    }
  }
}

/** For the worker, which owns the tables. */
@Module({ providers: [JournalKeeper] })
export class JournalKeepingModule {}
