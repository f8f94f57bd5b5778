import { Settings } from '#platform/config';
import { LiveQuestion, watchFor } from '#platform/log';
import { DataSource } from 'typeorm';

/** Asks the database of the read models whether it is there, within the limit of health. */
export class DatabaseQuestion extends LiveQuestion {
  constructor(database: DataSource, { HEALTH_WITHIN_MS }: Settings) {
    super({
      who: 'database',
      ask: () => database.query('SELECT 1'),
      limits: watchFor(HEALTH_WITHIN_MS),
    });
  }

  /** What health says of it. */
  finding() {
    const trouble = this.trouble();
    return { well: trouble === undefined, detail: trouble ?? 'ok' };
  }
}

/** How Nest makes it. */
export const databaseQuestion = {
  provide: DatabaseQuestion,
  inject: [DataSource, Settings],
  useFactory: (database: DataSource, settings: Settings) =>
    new DatabaseQuestion(database, settings),
};
