import type { LocalDate } from '#domain/kernel';
import { writtenOut } from '#platform/board';
import type { Condition } from '#platform/lists';
import type { DataSource } from 'typeorm';
import { ApplicationRow } from '../projections/application-row.js';
import { LicenceRow } from '../projections/licence-row.js';

type Asked = Readonly<{
  district: string;
  from: LocalDate;
  to: LocalDate;
  item?: string | null;
  by?: 'day' | 'month' | 'year';
  /** Of which matters the reader may know. */
  within?: Condition | undefined;
}>;

/** One number, and the events that prove it. */
export type Figure = Readonly<{
  item: string;
  period: string;
  figure: string;
  count: number;
  events: readonly string[];
}>;

export type Figures = Readonly<{ from: LocalDate; to: LocalDate; items: readonly Figure[] }>;

/** How many characters of a date name the period: `2026-09-07`, `2026-09`, `2026`. */
const lengths = { day: 10, month: 7, year: 4 } as const;

const counted = (
  database: DataSource,
  table: typeof ApplicationRow | typeof LicenceRow,
  { district, from, to, item = null, by = 'month', within }: Asked,
): Promise<readonly Figure[]> => {
  const values: unknown[] = [lengths[by], district, from, to, item];
  const readable = writtenOut(within, values);
  return database.query(
    `SELECT item, left(mark ->> 'on', $1) AS period, mark ->> 'figure' AS figure, count(*)::int AS count,
        array_agg(mark ->> 'event' ORDER BY mark ->> 'on') AS events
      FROM ${database.getMetadata(table).tablePath}, jsonb_array_elements(milestones) AS mark
      WHERE district = $2 AND mark ->> 'on' BETWEEN $3 AND $4 AND ($5::text IS NULL OR item = $5) AND ${readable}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values,
  );
};

/** What was counted at the desk between two days, both included, by item and period（办件统计）. */
export const figuresOf = async (database: DataSource, asked: Asked): Promise<Figures> => {
  const applications = await counted(database, ApplicationRow, asked);
  const licences = await counted(database, LicenceRow, asked);
  return { from: asked.from, to: asked.to, items: [...applications, ...licences] };
};
